import { FAULTS, type FaultCode } from '#contracts';
import type { Database } from '#platform';
import type { ParkedAct } from './parked-messages.js';
import { CAUSE, openRows } from './parked-rows.js';

/** Messages that are parked for one reason: the first of each dossier counts, those behind it wait for it alone. */
export interface ParkedCause {
  readonly cause: string;
  readonly reaction: string;
  readonly type: string;
  readonly fault: string;
  readonly title: string;
  readonly help: string;
  readonly detail: string;
  readonly dossiers: number;
  readonly messages: number;
  readonly oldestAt: Date;
  readonly mostTries: number;
  /** Dossiers that somebody asked something of, and when the last of those in turn is due. */
  readonly asked: number;
  readonly lastTurnAt: Date | null;
}

/** How many dossiers got a turn, and when the last of them has it. */
export interface Turns {
  readonly dossiers: number;
  readonly lastTurnAt: Date | null;
}

/** Causes for which messages of one service are parked, for people who mend many at once. */
export class ParkedCauses {
  constructor(
    private readonly db: Database,
    private readonly service: string,
  ) {}

  /** The oldest first. Nothing of the messages' contents is told. */
  async list(): Promise<ParkedCause[]> {
    const rows = await this.db.$queryRaw<Omit<ParkedCause, 'title' | 'help'>[]>`
      select cause, reaction, type, fault, detail, count(*)::int as dossiers, sum(1 + behind)::int as messages,
        min(parked_at) as "oldestAt", max(tries) as "mostTries", count(asked)::int as asked, max(due_at) as "lastTurnAt"
      from (${openRows(this.service)}) as open where is_head
      group by cause, reaction, type, fault, detail order by min(id) limit 200`;
    return rows.map((row) => ({ ...row, ...wordsOf(row.fault) }));
  }

  /**
   * Has all dossiers of a cause handled again, so many a minute, the oldest first and after those that have a turn already.
   * The turns are in the rows: they come whatever becomes of the process or the page that asked. Gives how many got one, and
   * the last of them.
   */
  async replayInTurn(cause: string, { by, reason }: ParkedAct, perMinute: number): Promise<Turns> {
    const [row] = await this.db.$queryRaw<Turns[]>`
      with open as (${openRows(this.service)}),
      mine as (select * from open where is_head and cause = ${cause}),
      turn as (
        select id, greatest(now(), (select max(due_at) + interval '1 minute' / ${perMinute}::int from mine))
          + (row_number() over (order by id) - 1) * interval '1 minute' / ${perMinute}::int as at
        from mine where asked is null),
      given as (
        update bus.parked p set asked = 'replay', due_at = turn.at from turn
        where p.id = turn.id and p.asked is null and p.resolved_at is null returning p.id, p.due_at),
      act as (insert into bus.parked_act (parked_id, act, reason, by) select id, 'replay', ${reason}, ${by} from given)
      select count(*)::int as dossiers, max(due_at) as "lastTurnAt" from given`;
    return row!;
  }

  /** Takes back the turns of those that were not handled yet. Gives how many were taken back. */
  async stop(cause: string, { by, reason }: ParkedAct): Promise<number> {
    const [row] = await this.db.$queryRaw<{ stopped: number }[]>`
      with taken as (
        update bus.parked set asked = null, due_at = null
        where "group" = ${this.service} and resolved_at is null and asked = 'replay' and due_at is not null
          and ${CAUSE} = ${cause}
        returning id),
      act as (insert into bus.parked_act (parked_id, act, reason, by) select id, 'stop', ${reason}, ${by} from taken)
      select count(*)::int as stopped from taken`;
    return row?.stopped ?? 0;
  }
}

function wordsOf(fault: string): { title: string; help: string } {
  const { title, help } = FAULTS[Object.hasOwn(FAULTS, fault) ? (fault as FaultCode) : 'message/cannot-apply'];
  return { title, help };
}
