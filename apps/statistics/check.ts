import { atOneInstant, recount } from '#messaging';
import { Prisma, type Database } from '#platform';
import { reactions } from './reactions/index.js';
import { eachChunk, GROUP, type Beat } from './count-anew.js';
import { IN_USE } from './store/counted-rows.js';
import { COUNTED, lotsOf } from './store/lots.js';

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
    const found: { id: string }[] = [];
    for (const lot of lotsOf(await recount(tx, keys, reactions, GROUP)))
      found.push(...(await tx.$queryRaw<{ id: string }[]>(lot.differing())));
    return found.map(({ id }) => id);
  });

/** What is counted though the log tells nothing of it. */
async function strangers(db: Database): Promise<string[]> {
  const inTable = (table: string) => Prisma.sql`
    (select f.id::text from ${Prisma.raw(table)} f
    where f.slot = ${IN_USE} and not exists (select from bus.log l where l.key = f.id::text) limit 1000)`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.join(COUNTED.map(inTable), ' union all '));
  return rows.map(({ id }) => id);
}
