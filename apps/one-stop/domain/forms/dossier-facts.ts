import { policyOf } from '#procedures';
import { type Apologised, type Dossier, owedOf } from '../dossier.js';
import { applicantWarningsOf } from '../warnings.js';
import type {
  ApologyFacts,
  DossierFacts,
  FormFacts,
  Promised,
  ReceiptFacts,
  RefusalFacts,
  StopFacts,
  SupplementFacts,
} from './facts.js';

/** A form that the state of a dossier calls for, under the name that stays its own. */
export interface DueForm {
  readonly name: string;
  readonly facts: FormFacts;
}

/** Every form there is to issue for what was done with a dossier so far; issued already or not. `nameOf` names an agency. */
export function formsDue(dossier: Dossier, nameOf: (agency: string) => string): DueForm[] {
  const { business, code, supplements, apologies = [] } = dossier;
  return [
    ...(code ? [{ name: 'receipt', facts: toReceipt(dossier) }] : []),
    ...supplements.map((supplement, at) => ({
      name: `supplement-${at + 1}`,
      facts: toSupplement(dossier, supplement),
    })),
    ...apologies.map((apology, at) => ({ name: `apology-${at + 1}`, facts: toApology(dossier, apology, at, nameOf) })),
    ...(business.state === 'declined' ? [{ name: 'refusal', facts: toRefusal(dossier, business.reason) }] : []),
    ...(business.state === 'stopped' ? [{ name: 'stop', facts: toStop(dossier, business) }] : []),
  ];
}

export function toDossierFacts({ code, foreignCode, applicant, procedure }: Dossier): DossierFacts {
  const { name, address, phone, email } = applicant;
  return { code: code ?? foreignCode, applicant: { name, address, phone, email }, procedure: procedure.name };
}

function toReceipt(dossier: Dossier): ReceiptFacts {
  const { components, procedure, clock, delivery, fees } = dossier;
  return {
    kind: 'receipt',
    ...toDossierFacts(dossier),
    papers: components,
    sets: 1,
    limit: procedure.limit,
    receivedAt: clock.receivedAt!,
    appointmentAt: clock.appointmentAt!,
    resultDelivery: delivery.resultDelivery,
    fees: fees.total,
    owed: owedOf(dossier),
    warnings: applicantWarningsOf(dossier).map(({ text }) => text),
  };
}

function toSupplement(
  dossier: Dossier,
  { items, reason, respondBy }: Pick<SupplementFacts, 'items' | 'reason' | 'respondBy'>,
): SupplementFacts {
  return { kind: 'supplement', ...toDossierFacts(dossier), items, reason, respondBy };
}

function toApology(
  dossier: Dossier,
  { oldAt, newAt, reason, responsible }: Apologised,
  before: number,
  nameOf: (agency: string) => string,
): ApologyFacts {
  return {
    kind: 'apology',
    ...toDossierFacts(dossier),
    receivedAt: dossier.clock.receivedAt!,
    appointmentAt: oldAt,
    newAppointmentAt: newAt,
    responsible: responsible.map(nameOf),
    reason,
    extension: {
      number: before + 1,
      atMost: policyOf(dossier.procedure).apology.reappointments,
      promises: promisesUntil(dossier, oldAt, newAt),
    },
  };
}

/** What was promised up to that apology, the first promise first. */
function promisesUntil({ clock }: Dossier, oldAt: string, newAt: string): Promised[] {
  const made = clock.promises ?? [];
  const at = made.findIndex(({ why, appointmentAt }) => why === 'apology' && appointmentAt === newAt);
  const kept = made.slice(0, Math.max(at, 0)).map(({ appointmentAt, why }) => ({ appointmentAt, why }));
  return kept.length > 0 ? kept : [{ appointmentAt: oldAt, why: 'received' }];
}

const toRefusal = (dossier: Dossier, reason: string): RefusalFacts => ({
  kind: 'refusal',
  ...toDossierFacts(dossier),
  reason,
});

function toStop(dossier: Dossier, { cause, reason }: Pick<StopFacts, 'cause' | 'reason'>): StopFacts {
  const { procedure, linkedCase, fees } = dossier;
  const isDone = ({ step }: { readonly step: string }) => linkedCase.runs[step]?.state === 'done';
  const isLeft = ({ step }: { readonly step: string }) =>
    ['waiting', 'asked', 'returned', 'cancelled'].includes(linkedCase.runs[step]?.state ?? '');
  return {
    kind: 'stop',
    ...toDossierFacts(dossier),
    cause,
    reason,
    done: procedure.steps.filter(isDone).map(({ name }) => name),
    left: procedure.steps.filter(isLeft).map(({ name }) => name),
    paid: fees.paid,
  };
}
