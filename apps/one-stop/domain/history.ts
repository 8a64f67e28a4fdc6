import {
  DeferralExpired,
  type Envelope,
  LateMessageRecorded,
  NoticesIssued,
  OutcomeDeferred,
  OutcomeReceived,
  StepCancelled,
  SupplementExpired,
} from '#contracts';

interface Said {
  readonly requestId?: string;
  readonly until?: string;
  readonly what?: string;
}

/** What an agency's "not yet" comes to its end by. */
const ANSWERS: readonly string[] = [OutcomeReceived.type, NoticesIssued.type, StepCancelled.type];

/**
 * What people read of everything that was told of a dossier, in its order. Nobody cancels a timer, so it rings also when what it
 * waited for has come: then nothing was overdue, and it is no part of the history.
 */
export function historyOf(told: readonly Envelope[]): readonly Envelope[] {
  const inVain = told.filter(isLateTimer).map(({ causationid }) => causationid);
  const deferredUntil = new Map<string | undefined, string | undefined>();
  return told.filter((envelope) => {
    const { requestId, until } = envelope.data as Said;
    if (envelope.type === OutcomeDeferred.type) deferredUntil.set(requestId, until);
    if (ANSWERS.includes(envelope.type)) deferredUntil.delete(requestId);
    if (envelope.type === DeferralExpired.type) return until !== undefined && deferredUntil.get(requestId) === until;
    return !isLateTimer(envelope) && !inVain.includes(envelope.id);
  });
}

const isLateTimer = ({ type, data }: Envelope): boolean =>
  type === LateMessageRecorded.type && (data as Said).what === SupplementExpired.type;
