import { HubError, type Decision } from '#contracts';
import type { PortalStatus } from './portal-record.js';
import { callOf, type Sync } from './sync.js';

/** Over which statuses a portal that knows nothing of a dossier takes it to where it stands (domain.md §1.2). */
const WAY: Readonly<Partial<Record<PortalStatus, readonly PortalStatus[]>>> = {
  declined: ['submitted'],
  processing: ['received'],
  'awaiting-supplement': ['received'],
  'awaiting-payment': ['received', 'processing'],
  'withdrawal-requested': ['received'],
  stopped: ['received', 'processing'],
  finished: ['received'],
  returned: ['received', 'finished'],
};

/** A person has the portal told once more how the dossier stands; one the portal lost is created anew, and led to where it stands. */
export function tellAgain(sync: Sync | undefined, isMissing: boolean, now: Date): Decision<Sync> {
  if (!sync?.status) throw new HubError('reconciliation/not-found');
  const { record, status, queued } = sync;
  const way = [...((isMissing && WAY[status]) || []), status];
  const calls = way.map((one, index) =>
    callOf(`${sync.dossierId}/sync/${queued + index + 1}`, { kind: 'record', status: one, record }, now),
  );
  const isKnown = sync.isKnown && !isMissing;
  return { state: { ...sync, isKnown, queued: queued + calls.length, calls: [...sync.calls, ...calls] }, events: [] };
}
