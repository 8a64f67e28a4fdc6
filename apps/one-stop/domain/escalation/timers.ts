import { type Decision, EscalationDue, later } from '#contracts';
import { about, type Dossier } from '../dossier.js';
import { type Outlook, type Watch, watchesOf } from './watch.js';

/**
 * A decision with the timers for what it began to be due. They are written with the state; nobody ever cancels one: it looks at
 * the dossier when it rings. A reminder whose time is over already is not sent.
 */
export function withTimers(
  before: Dossier | undefined,
  decision: Decision<Dossier>,
  outlook: Outlook,
): Decision<Dossier> {
  if (decision.state === before) return decision;
  const known = new Set(before ? watchesOf(before, outlook).map(keyOf) : []);
  const timers = watchesOf(decision.state, outlook)
    .filter((watch) => !known.has(keyOf(watch)))
    .map((watch) => ({ ...watch, ringAt: watch.ringAt() }))
    .filter(({ kind, ringAt }) => ringAt > outlook.now || !kind.endsWith('-near'))
    .map(({ kind, of, dueAt, ringAt }) =>
      later(EscalationDue({ ...about(decision.state, { now: ringAt }), kind, of, dueAt }), ringAt),
    );
  return { state: decision.state, events: [...decision.events, ...timers] };
}

export const keyOf = ({ kind, of, dueAt }: Pick<Watch, 'kind' | 'of' | 'dueAt'>): string => `${kind} ${of} ${dueAt}`;
