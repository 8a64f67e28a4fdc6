import { type DataOf, type Decision, type EscalationDue, type EscalationKind, EscalationRaised } from '#contracts';
import { policyOf } from '#procedures';
import { apologiesOf } from '../apology.js';
import { about, type Dossier, getDossier } from '../dossier.js';
import { type Change, inTurn } from '../in-turn.js';
import type { Moment } from '../moment.js';
import { takeBack } from '../unclaimed.js';
import type { Alert } from './alert.js';
import { expectedEnd, nextPromise } from './expected-end.js';
import { TOLD } from './texts.js';
import { keyOf } from './timers.js';
import { type Outlook, watchesOf } from './watch.js';

type Due = DataOf<typeof EscalationDue>;

/**
 * A timer rang. It is about the dossier as it is now: what is done, moved, paused or switched off meanwhile is nobody's concern,
 * and what people were told they are not told again.
 */
export function ring(dossier: Dossier | undefined, due: Due, outlook: Outlook): Decision<Dossier> | undefined {
  const known = getDossier(dossier);
  const isDue = watchesOf(known, outlook).some((watch) => keyOf(watch) === keyOf(due));
  const isTold = (known.alerts ?? []).some((alert) => keyOf(alert) === keyOf(due));
  if (!isDue || isTold) return undefined;
  const changes = changesFor(known, due, outlook);
  return changes.length > 0 ? inTurn(known, ...changes) : undefined;
}

function changesFor(dossier: Dossier, due: Due, outlook: Outlook): Change[] {
  if (due.kind === 'apology-drafted') return draftIfCertain(dossier, outlook);
  const told = tell(due, outlook);
  return due.kind === 'request-returned' ? [(known) => takeBack(known, due.of, outlook), told] : [told];
}

const tell =
  ({ kind, of, dueAt }: Pick<Due, 'kind' | 'of' | 'dueAt'>, moment: Moment): Change =>
  (dossier) => {
    const { to, tell: textOf } = TOLD[kind];
    const text = textOf(dueAt, stepNameOf(dossier, kind, of));
    const alert: Alert = { kind, of, dueAt, to, text, raisedAt: moment.now.toISOString() };
    return {
      state: { ...dossier, alerts: [...(dossier.alerts ?? []), alert] },
      events: [EscalationRaised({ ...about(dossier, moment), kind, of, dueAt, to, text })],
    };
  };

/**
 * An apology is drafted, for the head to sign, if the promise is broken, or if those who are left would break it by taking no
 * more than their shares; not where another promise is not allowed.
 */
function draftIfCertain(dossier: Dossier, moment: Outlook): Change[] {
  const { clock, procedure } = dossier;
  const dueAt = clock.appointmentAt!;
  if (apologiesOf(dossier).length >= policyOf(procedure).apology.reappointments) return [];
  const isCertain = moment.now > new Date(dueAt) || expectedEnd(dossier, moment) > new Date(dueAt);
  if (!isCertain) return [];
  const newAt = nextPromise(dossier, moment).toISOString();
  return [
    (known) => ({
      state: { ...known, draft: { draftedAt: moment.now.toISOString(), oldAt: dueAt, newAt } },
      events: [],
    }),
    tell({ kind: 'apology-drafted', of: dueAt, dueAt }, moment),
  ];
}

function stepNameOf({ legs, procedure }: Dossier, kind: EscalationKind, of: string): string {
  if (!kind.startsWith('step') && !kind.startsWith('request')) return '';
  return legs?.find(({ requestId }) => requestId === of)?.name ?? procedure.name;
}
