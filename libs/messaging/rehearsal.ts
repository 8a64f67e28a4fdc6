import { HubError } from '#contracts';
import { Prisma, type Sql } from '#platform';
import { parseBytes } from './envelope.js';
import { ANY, fold, worksIn } from './fold.js';
import type { Listener } from './listener.js';
import { load } from './load.js';
import { openRows } from './parked-rows.js';
import type { ParkedMessages } from './parked-messages.js';
import { itemsOf } from './parked.js';

interface Row {
  readonly id: string;
  readonly reaction: string;
  readonly key: string;
  readonly lane: number;
  readonly message: Uint8Array;
}

/** What would become of a parked message: it goes on and tells these events, or fails again. */
export interface Outlook {
  readonly id: string;
  readonly fault: string | null;
  readonly detail: string | null;
  readonly tells: readonly string[];
}

/** How the dossiers of a cause would fare. */
export interface CauseOutlook {
  readonly tried: number;
  readonly goOn: number;
  readonly again: readonly { readonly fault: string; readonly detail: string; readonly dossiers: number }[];
  /** Dossiers beyond those that were tried. */
  readonly left: number;
}

/** Dossiers that one rehearsal tries. */
const MOST = 100;

/**
 * Decides on parked messages as they would be decided on now, in their order, and writes nothing. Whether the outcome can be
 * stored is seen only when it is stored.
 */
export class Rehearsal {
  constructor(
    private readonly listener: Listener,
    private readonly parked: ParkedMessages,
  ) {}

  /** Of one message, mended or left out, and of those behind it. */
  async ofMessage(id: string, act: 'replay' | 'write-off', mended?: unknown): Promise<Outlook[]> {
    const before = await this.parked.content(id);
    const message = mended === undefined ? undefined : this.parked.checked(mended, before);
    const rows = await this.#rows(
      Prisma.sql`(reaction, key) in (select reaction, key from open where id = ${BigInt(id)})`,
    );
    const kept = act === 'write-off' ? rows.filter((row) => row.id !== id) : rows;
    return this.#decide(kept.map((row) => (row.id === id && message ? { ...row, message } : row)));
  }

  /** Of the first dossiers of a cause. */
  async ofCause(cause: string): Promise<CauseOutlook> {
    const heads = Prisma.sql`select reaction, key, id from open where is_head and cause = ${cause}`;
    const [counted] = await this.listener.db.$queryRaw<{ dossiers: number }[]>`
      with open as (${openRows(this.listener.group)}) select count(*)::int as dossiers from (${heads}) as heads`;
    const rows = await this.#rows(
      Prisma.sql`(reaction, key) in (select reaction, key from (${heads} order by id limit ${MOST}) as first)`,
    );
    if (rows.length === 0) throw new HubError('parked/not-found');
    const outlooks = await this.#decide(rows);
    return toCauseOutlook(rows, outlooks, counted!.dossiers);
  }

  #rows(which: Sql): Promise<Row[]> {
    return this.listener.db.$queryRaw<Row[]>`
      with open as (${openRows(this.listener.group)})
      select id::text, reaction, key, lane, message from open where ${which} order by open.id`;
  }

  async #decide(rows: readonly Row[]): Promise<Outlook[]> {
    const { db, group, now } = this.listener;
    const tried = rows.map(({ lane, message }) => ({ topic: '', lane, raw: parseBytes(message) }));
    const items = tried.flatMap((message, place) => itemsOf(message, this.listener, rows[place]!.reaction));
    const { states } = await load(db, group, worksIn(items));
    const { written, parks } = fold(items, states, new Set(), group, now());
    return rows.map(({ id, reaction }, place) => {
      const message = tried[place]!;
      const park = parks.find((one) => one.message === message && (reaction === ANY || one.reaction === reaction));
      const caused = written.filter(({ envelope }) => envelope.causationid === idOf(message.raw));
      const tells = park ? [] : caused.map(({ envelope }) => envelope.type);
      return { id, fault: park?.fault ?? null, detail: park?.detail ?? null, tells };
    });
  }
}

const idOf = (raw: unknown): unknown => (typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined);

/** A dossier goes on when none of its messages fails; else the first that fails says why. */
function toCauseOutlook(rows: readonly Row[], outlooks: readonly Outlook[], dossiers: number): CauseOutlook {
  const firstFault = new Map<string, Outlook | undefined>();
  for (const [place, { key }] of rows.entries()) {
    const outlook = outlooks[place]!;
    firstFault.set(key, firstFault.get(key) ?? (outlook.fault === null ? undefined : outlook));
  }
  const failing = [...firstFault.values()].filter((one) => one !== undefined);
  const byWhy = Map.groupBy(failing, ({ fault, detail }) => `${fault} ${detail}`);
  return {
    tried: firstFault.size,
    goOn: firstFault.size - failing.length,
    again: [...byWhy.values()].map((same) => ({
      fault: same[0]!.fault!,
      detail: same[0]!.detail!,
      dossiers: same.length,
    })),
    left: dossiers - firstFault.size,
  };
}
