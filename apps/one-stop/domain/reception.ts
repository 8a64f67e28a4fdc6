import {
  type Channel,
  type Component,
  type DataOf,
  type Decision,
  DossierDeclined,
  DossierSubmitted,
  type Facts,
  HubError,
  type SubmissionFiled,
} from '#contracts';
import { policyOf, type Procedure } from '#procedures';
import { addWorkingTime } from '#working-time';
import { assertAllowed } from './acts.js';
import { about, type Delivery, type Dossier, getDossier } from './dossier.js';
import { type Filing, toDossier } from './filing.js';
import { inTurn } from './in-turn.js';
import type { Moment } from './moment.js';
import { moveTo } from './move-to.js';
import { type Coded, takeIn } from './receipt.js';

const PAPERS = { electronic: 'electronic', desk: 'awaited-at-desk', collected: 'collecting' } as const;

/** A dossier filed online lies before the desk, which has so many working hours to check it. Told again, it changes nothing. */
export function submit(
  dossier: Dossier | undefined,
  filed: DataOf<typeof SubmissionFiled>,
  { now, calendar, procedure }: Pick<Moment, 'now'> & Partial<Moment> & { readonly procedure: Procedure },
): Decision<Dossier> | undefined {
  if (dossier) return undefined;
  const filedAt = new Date(filed.filedAt);
  const checkBy = calendar && addWorkingTime(calendar, filedAt, policyOf(procedure).receptionCheck).toISOString();
  const submitted = toDossier(filed, procedure, 'online', PAPERS[filed.papers]);
  const state: Dossier = { ...submitted, clock: { ...submitted.clock, ...(checkBy && { checkBy }) } };
  const told = { ...about(state, { now }), officeCode: state.officeCode, procedure: procedure.code };
  return { state, events: [DossierSubmitted(told)] };
}

/** What came over the counter, or by post without a filing online. */
export interface DeskFiling extends Filing {
  readonly channel: Exclude<Channel, 'online'>;
  readonly feesPaid: boolean;
}

/** Filed at the desk and complete: received at once, and its agencies are asked. */
export function receiveAtDesk(
  dossier: Dossier | undefined,
  filing: DeskFiling,
  { procedure, ...context }: Coded & { readonly procedure: Procedure },
): Decision<Dossier> {
  if (dossier) throw new HubError('dossier/already-exists');
  return takeIn(toDossier(filing, procedure, filing.channel, 'at-desk'), filing.feesPaid, context);
}

/** What the desk found in its hands: the papers as they are, facts that were missing, the fees if they were paid. */
export interface Acceptance {
  readonly components?: readonly Component[];
  readonly facts?: Facts;
  readonly delivery?: Pick<Delivery, 'resultDelivery' | 'deliverTo'>;
  readonly feesPaid: boolean;
}

/** The desk checked a dossier filed online and takes it: receipt, appointment, and its agencies are asked. */
export function accept(
  dossier: Dossier | undefined,
  { components, facts, delivery, feesPaid }: Acceptance,
  context: Coded,
): Decision<Dossier> {
  const filed = getDossier(dossier);
  assertAllowed(filed, 'accept');
  const checked: Dossier = {
    ...filed,
    components: components?.map((one) => asFiled(one, filed)) ?? filed.components,
    facts: { ...filed.facts, ...facts },
    delivery: { ...filed.delivery, ...delivery },
  };
  return takeIn(checked, feesPaid, context);
}

/** The desk tells what lies before it, the portal how it came into being. */
function asFiled(component: Component, { components }: Dossier): Component {
  const origin = components.find(({ code }) => code === component.code)?.origin;
  return origin ? { origin, ...component } : component;
}

/** The desk refuses it, with a reason in law. */
export function decline(
  dossier: Dossier | undefined,
  { reason }: { readonly reason: string },
  moment: Pick<Moment, 'now'>,
): Decision<Dossier> {
  const filed = getDossier(dossier);
  assertAllowed(filed, 'decline');
  return inTurn(
    filed,
    (before) => moveTo(before, { state: 'declined', reason }, moment),
    (state) => ({ state, events: [DossierDeclined({ ...about(state, moment), reason })] }),
  );
}
