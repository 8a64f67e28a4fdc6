import { atOneInstant, recount, type Saved } from '#messaging';
import type { Database } from '#platform';
import type { Fact } from './domain/fact.js';
import { reactions } from './reactions/index.js';
import { eachChunk, GROUP, type Beat } from './count-anew.js';
import { differing, IN_USE } from './store/facts.js';

export interface Checked {
  readonly dossiers: number;
  /** Ids of dossiers whose facts are not what the log says, or that the log does not know. */
  readonly differing: string[];
}

/**
 * Holds every fact against what the log says of its dossier, as far as the group has read it: the hub goes on meanwhile. A
 * message that was parked or written off here makes a difference, and is meant to.
 */
export async function check(db: Database, beat: Beat): Promise<Checked> {
  const found = await strangers(db);
  let dossiers = 0;
  await eachChunk(db, async (keys) => {
    found.push(...(await compare(db, keys)));
    await beat((dossiers += keys.length));
  });
  return { dossiers, differing: found };
}

/** Both sides are seen at one instant. */
const compare = (db: Database, keys: readonly string[]): Promise<string[]> =>
  atOneInstant(db, async (tx) => {
    const counted = (await recount(tx, keys, reactions, GROUP)).filter(({ state }) => state) as Saved<Fact>[];
    if (counted.length === 0) return [];
    return (await tx.$queryRaw<{ id: string }[]>(differing(counted))).map(({ id }) => id);
  });

/** Facts of dossiers of which the log tells nothing. */
async function strangers(db: Database): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select f.id::text from statistics.fact f
    where f.slot = ${IN_USE} and not exists (select from bus.log l where l.key = f.id::text) limit 1000`;
  return rows.map(({ id }) => id);
}
