import { districtNow, type Database, type Finding } from '#platform';
import { agencyHealth } from './health.js';
import type { Patience } from './patience.js';
import { rungsIn, waitingIn, type Queue } from './queue.js';
import type { Counterparty } from './sender.js';
import { isOfficeOpen } from './vietnam-time.js';

/** A call that is due for so long in office hours is worth a look. */
const WORTH_A_LOOK_MS = 15 * 60_000;

/** How a counterparty stands: its circuit, and the calls that wait for it in its queue, due or on the ladder. */
export async function findingOf(
  db: Database,
  { code, circuit }: Counterparty,
  queue: Queue,
  { ladderMs }: Pick<Patience, 'ladderMs'>,
): Promise<Finding> {
  const now = districtNow();
  const officeOpen = isOfficeOpen(now);
  const [waiting, ladder] = await Promise.all([waitingIn(db, queue, now), rungsIn(db, queue, ladderMs)]);
  const { status, ...facts } = agencyHealth({
    circuits: [circuit.reading],
    ...waiting,
    now,
    officeOpen,
    patienceMs: WORTH_A_LOOK_MS,
  });
  const told = Object.entries(facts).map(([name, fact]) => [name, fact ?? null]);
  return { name: `agency:${code}`, status, facts: { ...Object.fromEntries(told), officeOpen }, ladder };
}
