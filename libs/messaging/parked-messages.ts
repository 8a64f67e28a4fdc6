import { EVENTS, HubError, keyOf, type EventContract, type Keyed } from '#contracts';
import { Prisma, type Database } from '#platform';
import { claimedKey, claimedType, parseBytes, readEnvelope } from './envelope.js';
import { openRows } from './parked-rows.js';

export interface ParkedMessage {
  readonly id: string;
  readonly reaction: string;
  readonly key: string;
  readonly type: string;
  readonly fault: string;
  readonly detail: string;
  readonly tries: number;
  readonly parkedAt: Date;
  readonly asked: 'replay' | 'write-off' | null;
  /** Its turn, where many are handled again one after the other. */
  readonly dueAt: Date | null;
  readonly cause: string;
  /** Messages of its dossier that wait behind it for the same reaction. */
  readonly behind: number;
}

/** The first messages of the dossiers that one cause holds up, or else all; page by page, `after` the last id of the page before. */
export interface ParkedListing {
  readonly cause?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Who does something with a parked message, and why: kept for good. */
export interface ParkedAct {
  readonly by: string;
  readonly reason: string;
}

/**
 * Parked messages of one service, for people. Acts are asked for here and carried out by the process that owns the lane, so
 * that no message of the same dossier slips in between.
 */
export class ParkedMessages {
  constructor(
    private readonly db: Database,
    readonly service: string,
    private readonly contracts: ReadonlyMap<string, Pick<EventContract, 'data'>> = EVENTS,
  ) {}

  /** The oldest open ones. Contents are not listed: they hold personal data. */
  list({ cause, after = '0', limit = 200 }: ParkedListing = {}): Promise<ParkedMessage[]> {
    const ofCause = cause === undefined ? Prisma.empty : Prisma.sql`and is_head and cause = ${cause}`;
    return this.db.$queryRaw<ParkedMessage[]>`
      select id::text, reaction, key, type, fault, detail, tries, parked_at as "parkedAt", asked, due_at as "dueAt", cause,
        case when is_head then behind else 0 end as behind
      from (${openRows(this.service)}) as open where open.id > ${BigInt(after)} ${ofCause} order by open.id limit ${limit}`;
  }

  /** One parked message with its content, as it lies there. */
  async content(id: string): Promise<unknown> {
    const [row] = await this.db.$queryRaw<{ message: Uint8Array }[]>`
      select message from bus.parked where id = ${BigInt(id)} and "group" = ${this.service} and resolved_at is null`;
    if (!row) throw new HubError('parked/not-found');
    const content = parseBytes(row.message);
    return Buffer.isBuffer(content) ? content.toString() : content;
  }

  /** Handles it again, with the messages that wait behind it; `message` replaces its content, which is kept beside. */
  async replay(id: string, act: ParkedAct, message?: unknown): Promise<void> {
    await this.#ask(
      id,
      'replay',
      act,
      message === undefined ? undefined : this.checked(message, await this.content(id)),
    );
  }

  /** Gives it up, and lets the messages that wait behind it go on. */
  async writeOff(id: string, act: ParkedAct): Promise<void> {
    await this.#ask(id, 'write-off', act);
  }

  /** What replaces a message is still that message: of the same type, about the same dossier. */
  checked(message: unknown, before: unknown): Buffer {
    const contract = this.contracts.get(claimedType(message));
    if (!contract) throw new HubError('message/unknown-type');
    const envelope = readEnvelope(message, contract);
    const isSame = claimedType(before) === envelope.type && claimedKey(before) === envelope.subject;
    if (!isSame || keyOf(envelope.data as Keyed) !== envelope.subject)
      throw new HubError('request/invalid', 'Thông điệp sửa lại phải cùng loại và cùng hồ sơ với thông điệp treo');
    return Buffer.from(JSON.stringify(envelope));
  }

  async #ask(id: string, asked: 'replay' | 'write-off', { by, reason }: ParkedAct, message?: Buffer): Promise<void> {
    const replacing = message ? Prisma.sql`, message = ${message}` : Prisma.empty;
    const done = await this.db.$executeRaw`
      with row as (select id, message from bus.parked where id = ${BigInt(id)} and "group" = ${this.service} and resolved_at is null for update),
      act as (insert into bus.parked_act (parked_id, act, reason, by, replaced)
        select id, ${asked}, ${reason}, ${by}, case when ${message !== undefined} then message end from row)
      update bus.parked set asked = ${asked}, due_at = null${replacing} from row where parked.id = row.id`;
    if (done === 0) throw new HubError('parked/not-found');
  }
}
