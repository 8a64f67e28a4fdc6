import { HubError } from '#contracts';
import { execute, failpoint, isBadData, Prisma, type Sql } from '#platform';
import { statementOf } from './commit.js';
import type { Message } from './broker.js';
import { parseBytes } from './envelope.js';
import { ANY, fold, isPark, route, toPark, worksIn, type Park, type Work } from './fold.js';
import type { Listener } from './listener.js';
import { load } from './load.js';
import { wakeAll } from './wake.js';

interface ParkedRow {
  readonly id: bigint;
  readonly lane: number;
  readonly message: Uint8Array;
  readonly asked: 'replay' | 'write-off' | null;
  /** The row's own version: an act that comes meanwhile changes it, and this settlement fails. */
  readonly seen: string;
}
interface Settlement {
  readonly listener: Listener;
  readonly reaction: string;
  readonly claim: () => Sql;
}

/**
 * Carries out what people asked for, in the process that owns the lane, so that no message slips in between. All open rows
 * of one key and reaction go together in their order: those written off are left out, the others are handled. What fails
 * again stays parked, and what stands behind it.
 */
export async function settleAsked(listener: Listener, lanes: readonly number[], claim: () => Sql): Promise<boolean> {
  const asked = await listener.db.$queryRaw<{ reaction: string; key: string }[]>`
    select distinct reaction, key from bus.parked
    where "group" = ${listener.group} and lane = any(${[...lanes]}::smallint[]) and resolved_at is null and asked is not null
      and (due_at is null or due_at <= now()) limit 50`;
  for (const { reaction, key } of asked) await settle({ listener, reaction, claim }, key);
  return asked.length > 0;
}

/** One whose effect cannot be stored is found by settling them singly; those behind it go on waiting. */
async function settle(settlement: Settlement, key: string): Promise<void> {
  const { group, db } = settlement.listener;
  const rows = await db.$queryRaw<ParkedRow[]>`
    select id, lane, message, asked, xmin::text as seen from bus.parked
    where "group" = ${group} and reaction = ${settlement.reaction} and key = ${key} and resolved_at is null order by parked.id`;
  try {
    await settleRows(settlement, rows);
  } catch (error) {
    if (!isBadData(error)) throw error;
    if (rows.length === 1) await settleRows(settlement, rows, error);
    else await settleSingly(settlement, rows);
  }
}

async function settleSingly(settlement: Settlement, rows: readonly ParkedRow[]): Promise<void> {
  for (const [place, row] of rows.entries()) {
    const isStored = await settleRows(settlement, [row]).catch((error: unknown) => {
      if (!isBadData(error)) throw error;
      return settleRows(settlement, [row], error);
    });
    if (isStored) continue;
    const behind = rows.slice(place + 1);
    if (behind.length > 0) await settleRows(settlement, behind, new HubError('message/waits-behind'));
    return;
  }
}

/** One statement. With `fault`, the kept rows are not tried but stay parked with it. Tells whether all of them were handled. */
async function settleRows(
  { listener, reaction, claim }: Settlement,
  rows: readonly ParkedRow[],
  fault?: unknown,
): Promise<boolean> {
  const kept = rows
    .filter(({ asked }) => asked !== 'write-off')
    .map((row) => ({ row, message: { topic: '', lane: row.lane, raw: parseBytes(row.message) } }));
  const items = kept.flatMap(({ message }) =>
    fault ? [toPark(message, reaction, fault)] : itemsOf(message, listener, reaction),
  );
  const { states, blocked } = await load(listener.db, listener.group, worksIn(items));
  const { written, parks } = fold(
    items,
    states,
    reaction === ANY ? blocked : new Set(),
    listener.group,
    listener.now(),
  );
  const failed = parks.filter((park) => park.reaction === reaction);
  const results = rows.map((row) => {
    const park = failed.find(({ message }) => message === kept.find((one) => one.row === row)?.message);
    return toResult(row, park);
  });
  failpoint('batch:before-commit');
  const settled = Prisma.sql`bus.settle_parked(${JSON.stringify(results)}::json)`;
  // One row of no reaction may fail in several: each of those parks it anew, under its own name.
  const anew = parks.filter((park) => park.reaction !== reaction);
  const effect = { group: listener.group, states, written, parks: anew, checks: [claim(), settled] };
  await execute(listener.db, statementOf(effect)!);
  failpoint('batch:after-commit');
  if (written.length) wakeAll();
  return failed.length === 0;
}

/** A message for the reaction it was parked by; one that the reaction does not hear, or that is gone, fails again. */
export function itemsOf(message: Message, { reactions, group }: Listener, name: string): (Work | Park)[] {
  if (name === ANY) return route([message], reactions);
  const reaction = reactions[name];
  const items = reaction ? route([message], { [name]: reaction }) : [];
  const heard = items.filter((item) => !isPark(item) || item.reaction === name);
  return heard.length > 0
    ? heard
    : [toPark(message, name, new HubError('message/cannot-apply', `${group} has no reaction ${name} to it`))];
}

function toResult({ id, asked, seen }: ParkedRow, park: Park | undefined): object {
  if (park) return { id: String(id), seen, fault: park.fault, detail: park.detail };
  return { id: String(id), seen, resolved_as: asked === 'write-off' ? 'written-off' : 'replayed' };
}
