import type { Database } from '#platform';
import { LANES } from './envelope.js';

export interface Lane {
  readonly lane: number;
  readonly epoch: number;
  readonly tx: string;
  readonly position: string;
}

/**
 * Renews this owner's leases and takes free lanes up to its fair share of those living; gives surplus back when a newcomer
 * waits. A lane taken from a dead owner gets a new epoch, which fences the dead one should it wake.
 */
export async function takeLanes(db: Database, group: string, owner: string, leaseMs: number): Promise<Lane[]> {
  // Only what is missing: to find that a row is there already, an insert waits for whoever is at work on it.
  await db.$executeRaw`
    insert into bus.cursor ("group", lane) select ${group}, g from generate_series(0, ${LANES - 1}::int) g
    where not exists (select from bus.cursor c where c."group" = ${group} and c.lane = g) on conflict do nothing`;
  return db.$queryRaw<Lane[]>`select * from bus.take_lanes(${group}, ${owner}::uuid, ${leaseMs}::int, ${LANES}::int)`;
}

export async function giveUpLanes(db: Database, group: string, owner: string): Promise<void> {
  await db.$executeRaw`update bus.cursor set owner = null, leased_until = '-infinity' where "group" = ${group} and owner = ${owner}::uuid`;
  await db.$executeRaw`delete from bus.replica where "group" = ${group} and owner = ${owner}::uuid`;
}
