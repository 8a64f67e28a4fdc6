import { toRequestId } from '../case-course.js';
import { runsFor } from '../clock.js';
import { draftOf, type Dossier, isToFetch } from '../dossier.js';
import type { Alert } from './alert.js';

/** Of all that people were told, what still waits for them; the newest first. */
export const openAlerts = (dossier: Dossier): readonly Alert[] =>
  (dossier.alerts ?? []).filter((alert) => isOpen(dossier, alert)).toReversed();

function isOpen(dossier: Dossier, { kind, of, dueAt }: Alert): boolean {
  const { business, clock } = dossier;
  if (kind === 'reception-near' || kind === 'reception-missed') return business.state === 'submitted';
  if (kind === 'apology-drafted') return draftOf(dossier) !== undefined;
  if (kind === 'appointment-near' || kind === 'appointment-missed')
    return clock.state === 'running' && clock.appointmentAt === of;
  if (kind === 'result-uncollected') return isToFetch(dossier) && (dossier.toFetchSince ?? clock.stoppedAt) === of;
  const run = runOf(dossier, of);
  if (kind === 'request-returned') return run?.state === 'returned';
  if (run?.state !== 'asked') return false;
  return kind === 'request-unclaimed' ? !run.acceptedAt : run.dueAt === dueAt && runsFor(clock, of);
}

function runOf({ id, procedure, linkedCase }: Dossier, requestId: string) {
  const step = procedure.steps.find(
    (one) => toRequestId(id, { step: one, attempt: linkedCase.runs[one.step]?.attempt ?? 0 }) === requestId,
  );
  return step && linkedCase.runs[step.step];
}
