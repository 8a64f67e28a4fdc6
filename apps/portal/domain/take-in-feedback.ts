import { HubError, type Decision } from '#contracts';
import { promise, type Calendar } from '#working-time';
import { isOpen, LIMITS, type Feedback, type FeedbackCall, type Filed } from './feedback.js';

type Taken = Decision<Feedback> | undefined;

/**
 * Takes in what the feedback system sent. The same again changes nothing; one that another level transferred later counts from
 * then on, while it is open. `feedback/already-exists` where the same code comes with another content.
 */
export function takeInFeedback(
  existing: Feedback | undefined,
  id: string,
  { transferredAt, ...filed }: Filed,
  calendar: Calendar,
  now: Date,
): Taken {
  const countsFrom = transferredAt ?? filed.sentAt;
  if (existing) return takeAgain(existing, filed, countsFrom, calendar);
  const state: Feedback = {
    ...filed,
    id,
    countsFrom,
    ...duesFrom(calendar, countsFrom),
    status: 'waiting',
    history: [{ what: 'taken-in', at: now.toISOString() }],
    calls: [],
    callCount: 0,
  };
  return { state: tell(state, 'received', {}, now), events: [] };
}

function takeAgain(
  existing: Feedback,
  filed: Omit<Filed, 'transferredAt'>,
  countsFrom: string,
  calendar: Calendar,
): Taken {
  if (existing.content !== filed.content || existing.class !== filed.class)
    throw new HubError('feedback/already-exists');
  if (countsFrom <= existing.countsFrom || !isOpen(existing)) return undefined;
  const history = [...existing.history, { what: 'transferred', at: countsFrom } as const];
  return { state: { ...existing, countsFrom, ...duesFrom(calendar, countsFrom), history }, events: [] };
}

const duesFrom = (calendar: Calendar, from: string) => ({
  refuseBy: promise(calendar, new Date(from), LIMITS.refuse).at.toISOString(),
  askBy: promise(calendar, new Date(from), LIMITS.ask).at.toISOString(),
  answerBy: promise(calendar, new Date(from), LIMITS.answer).at.toISOString(),
});

/** Queues one more thing that the feedback system is to be told. */
export function tell(
  feedback: Feedback,
  action: FeedbackCall['action'],
  body: FeedbackCall['body'],
  now: Date,
): Feedback {
  const callCount = feedback.callCount + 1;
  const call = { id: `${feedback.id}/${callCount}`, action, body, attempts: 0, notBefore: now.toISOString() };
  return { ...feedback, callCount, calls: [...feedback.calls, call] };
}
