import type { Database, Finding } from '#platform';
import { agencyHealth } from './health.js';
import { waitingIn, type Queue } from './queue.js';
import type { Counterparty } from './sender.js';
import { isOfficeOpen } from './vietnam-time.js';

/** A call that is due for so long in office hours is worth a look. */
const WORTH_A_LOOK_MS = 15 * 60_000;

/** How a counterparty stands: its circuit, and the calls that wait for it in its queue. */
export async function findingOf(db: Database, { code, circuit }: Counterparty, queue: Queue): Promise<Finding> {
  const now = new Date();
  const { status, ...facts } = agencyHealth({
    circuits: [circuit.reading],
    ...(await waitingIn(db, queue, now)),
    now,
    officeOpen: isOfficeOpen(now),
    patienceMs: WORTH_A_LOOK_MS,
  });
  const told = Object.entries(facts).map(([name, fact]) => [name, fact ?? null]);
  return { name: `agency:${code}`, status, facts: Object.fromEntries(told) };
}
