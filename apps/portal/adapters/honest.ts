import { districtNow } from '#platform';
import { habitsIn, HABITS, type Said } from '#agency-kit';
import { HubError } from '#contracts';
import type { PortalRecord, PortalStatus } from '../domain/portal-record.js';
import type { Call } from '../domain/sync.js';
import { saidIn } from './said-in.js';

/**
 * Nothing leaves that shows a habit of bad data (domain.md §1.5): `data/bad-habit` parks the call for an operator before the portal
 * hears of it. What is looked at is what goes over the wire, `status` included, held against where the dossier stands by our books.
 */
export function assertHonest(wire: unknown, { body }: Call, status?: PortalStatus): void {
  if (body.kind === 'figures') return;
  const { code: _theirs, ...said } = saidIn(wire); // the portal may have given it, and then it is the portal's to answer for
  if (body.kind === 'progress') return refuseHabits(said);
  const dates = { ...datesOf(body.record), ...said.dates };
  refuseHabits({
    ...said,
    code: body.record.code,
    dates,
    status: status ?? said.status,
    stands: [body.after, body.status],
  });
}

/** Nobody's words are repeated: the habit is named, and what to do. */
export function refuseHabits(said: Said, now = districtNow()): void {
  const habits = habitsIn(said, now);
  if (habits.length === 0) return;
  const titles = habits.map((habit) => HABITS[habit].title).join('; ');
  throw new HubError(
    'data/bad-habit',
    titles,
    habits.map((habit) => ({ pointer: '', detail: HABITS[habit].help })),
  );
}

/** Also what this dialect, or this call, has no field for. */
const datesOf = (record: PortalRecord): Said['dates'] => ({
  filedAt: record.filedAt,
  receivedAt: record.receivedAt,
  appointmentAt: record.appointmentAt ?? '',
  finishedAt: record.finishedAt ?? record.stoppedAt,
  returnedAt: record.returnedAt,
});
