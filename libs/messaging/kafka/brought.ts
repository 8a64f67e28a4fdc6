import type { Database } from '#platform';
import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { Message } from '../broker.js';
import { claimedKey } from '../envelope.js';
import type { Lane } from '../lanes.js';
import { isBehind, type Place } from '../place.js';

/** A message as Kafka brought it. Of one that is not for this group only its place counts. */
export interface Brought {
  readonly lane: number;
  /** Where it stands in the log; absent of a stranger, which did not come from there. */
  readonly place?: Place;
  /** What stands before it in the lane; absent where only the log knew its place. */
  readonly after?: Place;
  readonly message?: Message;
}

/** A header that says where a message stands in its lane, and behind what: one header, since each costs every group. */
export const toText = (lane: number, { tx, position }: Place, after: Place): string =>
  `${lane}/${tx}/${position}/${after.tx}/${after.position}`;

const PLACES = /^(\d)\/(0|[1-9]\d{0,19})\/(0|[1-9]\d{0,18})\/(0|[1-9]\d{0,19})\/(0|[1-9]\d{0,18})$/;

/** What says another lane than it came in was sent by somebody else, and has no place here. */
function toPlaces(lane: number, header: unknown): { readonly place: Place; readonly after: Place } | undefined {
  const [, of, tx, position, afterTx, afterPosition] = PLACES.exec(String(header)) ?? [];
  if (Number(of) !== lane) return undefined;
  return { place: { tx: tx!, position: position! }, after: { tx: afterTx!, position: afterPosition! } };
}

/** Larger than anything a unit can write: it is parked unread. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What says whose it is, and is nobody's this group hears, is passed over unread. What does not say is looked at. */
export function toBrought(lane: number, carried: KafkaMessage, topics: readonly string[]): Brought {
  const { headers = {} } = carried;
  const places = toPlaces(lane, headers.place);
  const isHeard = headers.topic === undefined || topics.includes(String(headers.topic));
  if (!places) return { lane, ...(isHeard && { message: toStranger(lane, carried) }) };
  return { lane, ...places, ...(isHeard && { message: toMessage(lane, carried) }) };
}

/** Bytes that are no JSON, or too many, stay bytes: no contract describes them, and they are parked. */
function toMessage(lane: number, { value, headers }: KafkaMessage): Message {
  const bytes = value ?? Buffer.alloc(0);
  return { topic: String(headers?.topic ?? ''), lane, raw: parse(bytes), bytes };
}

function toStranger(lane: number, carried: KafkaMessage): Message {
  const message = toMessage(lane, carried);
  const { data } = Identified.safeParse(message.raw);
  return { ...message, stranger: data?.id ?? `${lane}/${carried.offset}` };
}

const Identified = z.object({ id: z.uuid() });

function parse(bytes: Buffer): unknown {
  if (bytes.length > MOST_BYTES) return bytes;
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return bytes;
  }
}

interface Turn {
  /** To be handled now, in this order. */
  readonly messages: readonly Message[];
  /** Where the lane stands after them. */
  readonly end: Place;
  /** Stood where the lane had been. */
  readonly copies: number;
  /** The furthest that was brought before its turn: something between was not brought. */
  readonly early?: Place | undefined;
}

/**
 * Of what Kafka brought of a lane, in its order, what stands next in the log. What stands where the lane has been is a copy.
 * What stands further on than behind it is left as well: Kafka lost what is between, and the relay brings all of it again.
 */
export function inTurn(lane: Place, brought: readonly Brought[]): Turn {
  const messages: Message[] = [];
  let end = lane;
  let copies = 0;
  let early: Place | undefined;
  for (const { place, after, message } of brought) {
    if (place && !isBehind(place, end)) copies += 1;
    else if (place && (!after || isBehind(after, end))) early = !early || isBehind(place, early) ? place : early;
    else {
      end = place ?? end;
      if (message) messages.push({ ...message, place: end });
    }
  }
  return { messages, end, copies, early };
}

interface Sight {
  readonly id: string;
  readonly place: Place | null;
  readonly isKnown: boolean;
}

/**
 * Strangers that the log knows get their place in it: copies that somebody sent past the relay. Of the others only what the
 * group has not handled yet is left, each once.
 */
export async function recognised(
  db: Database,
  group: string,
  brought: readonly Brought[],
): Promise<readonly Brought[]> {
  const strangers = brought.flatMap(({ message }) => (message?.stranger ? [message] : []));
  if (strangers.length === 0) return brought;
  const sights = new Map((await sightsOf(db, group, strangers)).map((sight) => [sight.id, sight]));
  return brought.flatMap((one) => {
    const id = one.message?.stranger;
    if (!id) return [one];
    const sight = sights.get(id);
    sights.delete(id);
    if (!sight || sight.isKnown) return [];
    return sight.place ? [{ ...one, place: sight.place }] : [one];
  });
}

const sightsOf = (db: Database, group: string, strangers: readonly Message[]): Promise<Sight[]> =>
  db.$queryRaw<Sight[]>`
    select s.id, exists (select from bus.inbox i where i."group" = ${group} and i.id = s.id) as "isKnown",
      (select json_build_object('tx', l.tx::text, 'position', l.position::text) from bus.log l
        where l.key = s.key and l.id::text = s.id limit 1) as place
    from unnest(${strangers.map(({ stranger }) => stranger!)}::text[], ${strangers.map(({ raw }) => claimedKey(raw))}::text[]) as s(id, key)`;

export async function takeLane(db: Database, group: string, lane: number, owner: string): Promise<Lane> {
  const [row] = await db.$queryRaw<Lane[]>`select * from bus.take_lane(${group}, ${lane}::int, ${owner}::uuid)`;
  return row!;
}

/** Has the relay bring lanes again from where they stand. */
export async function bringAgain(db: Database, lanes: readonly Lane[]): Promise<void> {
  await db.$queryRaw`select bus.bring_again(${JSON.stringify(lanes)}::json)`;
}
