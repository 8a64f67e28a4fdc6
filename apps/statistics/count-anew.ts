import { goOnFromNow, horizonOf, keysAfter, keysBetween, recount } from '#messaging';
import { Prisma, type Database, type Tx } from '#platform';
import { reactions } from './reactions/index.js';
import { COUNTED, lotsOf } from './store/lots.js';

/** The group on the bus that keeps the count in use. */
export const GROUP = 'statistics';
const CHUNK = 500;
/** Fewer than so many are left for the moment in which nobody counts. */
const FEW = 1_000;

/** Told after every chunk; what it throws stops the run. */
export type Beat = (dossiers: number) => Promise<void>;

/**
 * Counts everything anew from the log into the count that lies aside, while the other is used and kept as always, and then swaps
 * them in one transaction: the group goes on from exactly what was counted. A crash leaves the count in use as it was.
 */
export async function countAnew(db: Database, beat: Beat): Promise<number> {
  const [{ slot: aside }] = (await db.$queryRaw<{ slot: number }[]>`
    select 1 - slot as slot from statistics.in_use`) as [{ slot: number }];
  await db.$executeRaw(Prisma.sql`truncate ${Prisma.raw(COUNTED.map((table) => `${table}_${aside}`).join(', '))}`);
  let from = await horizonOf(db);
  let dossiers = 0;
  await eachChunk(db, async (keys) => {
    await fill(db, aside, keys);
    await beat((dossiers += keys.length));
  });
  for (let left = FEW; left >= FEW;) {
    const to = await horizonOf(db);
    left = await catchUp(db, aside, from, to);
    from = to;
    await beat(dossiers);
  }
  await swap(db, aside, from);
  return dossiers;
}

/** Every dossier the log knows, some hundreds at a time, two lots at once: PostgreSQL reads the one while the other is folded. */
export async function eachChunk(db: Database, work: (keys: string[]) => Promise<void>): Promise<void> {
  let turn: Promise<string[]> = Promise.resolve(['']);
  const take = () => (turn = turn.then((before) => (before.length > 0 ? chunkAfter(db, before.at(-1)!) : [])));
  const workOn = async () => {
    for (let keys = await take(); keys.length > 0; keys = await take()) await work(keys);
  };
  const stop = (error: unknown) => {
    turn = Promise.resolve([]);
    throw error;
  };
  await Promise.all([workOn().catch(stop), workOn().catch(stop)]);
}

const chunkAfter = async (db: Database, after: string): Promise<string[]> =>
  (await keysAfter(db, after, CHUNK)).map(({ key }) => key);

const swap = (db: Database, aside: number, from: string): Promise<void> =>
  goOnFromNow(db, GROUP, async (tx, to) => {
    await catchUp(tx, aside, from, to);
    await tx.$executeRaw`update statistics.in_use set slot = ${aside}::smallint, swapped_at = now()`;
  });

/** Counts again what something was told of meanwhile; gives how many that were. */
async function catchUp(db: Database | Tx, aside: number, from: string, to: string): Promise<number> {
  const keys = (await keysBetween(db, from, to)).map(({ key }) => key);
  for (let at = 0; at < keys.length; at += CHUNK) await fill(db, aside, keys.slice(at, at + CHUNK));
  return keys.length;
}

async function fill(db: Database | Tx, aside: number, keys: readonly string[]): Promise<void> {
  for (const lot of lotsOf(await recount(db, keys, reactions))) await db.$queryRaw(lot.putAside(aside));
}
