import type {
  DataOf,
  Decision,
  DossierDeclined,
  DossierFinished,
  DossierProcessing,
  DossierReturned,
  DossierStopped,
  DossierSubmitted,
  PaymentRequested,
  PaymentSettled,
  StepSettled,
  SupplementReceived,
  SupplementRequested,
  WithdrawalRejected,
  WithdrawalRequested,
} from '#contracts';
import { type Sync, tellProgress, tellStatus } from './sync.js';

/** What the portal is to be told on hearing an event about a dossier it was told of; nothing about any other. */
type Hear<Contract> = (sync: Sync | undefined, data: DataOf<Contract>, now: Date) => Decision<Sync> | undefined;

export const dossierSubmitted: Hear<typeof DossierSubmitted> = (sync, _, now) =>
  sync && tellStatus(sync, 'submitted', {}, now);

export const dossierDeclined: Hear<typeof DossierDeclined> = (sync, { at, reason }, now) =>
  sync && tellStatus(sync, 'declined', { declinedAt: at, reason }, now);

export const dossierProcessing: Hear<typeof DossierProcessing> = (sync, { appointmentAt }, now) =>
  sync && tellStatus(sync, 'processing', promised(appointmentAt), now);

/** One that is still open is told again when another wait is over: it stays one request, of the day it was first made. */
export const supplementRequested: Hear<typeof SupplementRequested> = (sync, { supplementId, items, at }, now) => {
  if (!sync) return undefined;
  const { supplements } = sync.record;
  const isListed = supplements.some(({ id }) => id === supplementId);
  const asked = isListed ? supplements : [...supplements, { id: supplementId, items, requestedAt: at }];
  return tellStatus(sync, 'awaiting-supplement', { supplements: asked }, now);
};

/** Before acceptance the portal knows no way back from "supplement" but acceptance (domain.md §1.2): nothing is sent until then. */
export const supplementReceived: Hear<typeof SupplementReceived> = (sync, data, now) => {
  if (!sync) return undefined;
  const supplements = sync.record.supplements.map((supplement) =>
    supplement.id === data.supplementId ? { ...supplement, receivedAt: data.at } : supplement,
  );
  const changes = { supplements, ...promised(data.appointmentAt) };
  if (sync.record.receivedAt) return tellStatus(sync, 'processing', changes, now);
  return { state: { ...sync, record: { ...sync.record, ...changes } }, events: [] };
};

export const paymentRequested: Hear<typeof PaymentRequested> = (sync, _, now) =>
  sync && tellStatus(sync, 'awaiting-payment', {}, now);

export const paymentSettled: Hear<typeof PaymentSettled> = (sync, { appointmentAt }, now) =>
  sync && tellStatus(sync, 'processing', promised(appointmentAt), now);

export const withdrawalRequested: Hear<typeof WithdrawalRequested> = (sync, { reason }, now) =>
  sync && tellStatus(sync, 'withdrawal-requested', { reason }, now);

export const withdrawalRejected: Hear<typeof WithdrawalRejected> = (sync, { reason, resumes }, now) =>
  sync && tellStatus(sync, resumes, { reason }, now);

export const dossierStopped: Hear<typeof DossierStopped> = (sync, { at, reason }, now) =>
  sync && tellStatus(sync, 'stopped', { stoppedAt: at, reason }, now);

/** Done for the count of on-time dossiers, at the instant at which it happened. */
export const dossierFinished: Hear<typeof DossierFinished> = (sync, { at, results }, now) =>
  sync && tellStatus(sync, 'finished', { finishedAt: at, results }, now);

export const dossierReturned: Hear<typeof DossierReturned> = (sync, { at }, now) =>
  sync && tellStatus(sync, 'returned', { returnedAt: at }, now);

/** Another promise, whatever it came about by: the dossier stands where it stood. */
export function appointmentMoved(
  sync: Sync | undefined,
  newAt: string | undefined,
  now: Date,
): Decision<Sync> | undefined {
  return sync?.status && newAt ? tellStatus(sync, sync.status, { appointmentAt: newAt }, now) : undefined;
}

export const stepSettled: Hear<typeof StepSettled> = (sync, { stepName, agency, result, startedAt, dueAt, at }, now) =>
  sync && tellProgress(sync, { stepName, agency, result, startedAt, at, ...(dueAt && { dueAt }) }, now);

const promised = (appointmentAt: string | undefined) => (appointmentAt ? { appointmentAt } : {});
