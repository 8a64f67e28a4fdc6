import { Prisma, type Database, type Sql } from '#platform';
import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { Batch, Message } from '../broker.js';
import { claimedKey } from '../envelope.js';

/** A lane as Kafka gave it to this process; the epoch fences whoever had it before. */
export interface Held {
  readonly lane: number;
  readonly epoch: number;
}

export interface Delivered extends Message {
  /** The message's own id, or where it stands at the broker if it names none. */
  readonly id: string;
}

export async function takeLane(db: Database, group: string, lane: number, owner: string): Promise<Held> {
  const [row] = await db.$queryRaw<
    { epoch: number }[]
  >`select bus.take_lane(${group}, ${lane}::int, ${owner}::uuid) as epoch`;
  return { lane, epoch: row!.epoch };
}

/** Proof, for the transaction of the effect, that this process still has these lanes; writes the messages down as handled. */
export const claim = (group: string, held: readonly Held[], ids: readonly string[] = []): Sql =>
  Prisma.sql`bus.claim_inbox(${group}, ${JSON.stringify(held)}::json, ${[...ids]}::text[])`;

/** Of what was delivered, what the group has not handled yet, each once. */
export async function freshOf(db: Database, group: string, delivered: readonly Delivered[]): Promise<Delivered[]> {
  const once = new Map(delivered.map((message) => [message.id, message]));
  const ids = [...once.keys()];
  const keys = [...new Set(delivered.map(({ raw }) => claimedKey(raw)))];
  const handled = await db.$queryRaw<{ id: string }[]>`select id from bus.handled(${group}, ${ids}, ${keys})`;
  for (const { id } of handled) once.delete(id);
  return [...once.values()];
}

export function toBatch(group: string, held: readonly Held[], messages: readonly Delivered[]): Batch {
  const idOf = new Map<Message, string>(messages.map((message) => [message, message.id]));
  return {
    messages,
    claim: (some) =>
      claim(
        group,
        held,
        some.map((message) => idOf.get(message)!),
      ),
  };
}

/** What says whose it is, and is nobody's this group hears, is passed over unread. What does not say is looked at. */
export const isHeard = ({ headers }: KafkaMessage, topics: readonly string[]): boolean =>
  headers?.topic === undefined || topics.includes(String(headers.topic));

const Identified = z.object({ id: z.uuid() });

/** Larger than anything a unit can write: it is parked unread. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A message as Kafka brought it. Bytes that are no JSON, or too many, stay bytes: no contract describes them, and they are parked. */
export function toDelivered(lane: number, { offset, value, headers }: KafkaMessage): Delivered {
  const bytes = value ?? Buffer.alloc(0);
  const raw = parse(bytes);
  const { data } = Identified.safeParse(raw);
  return { topic: String(headers?.topic ?? ''), lane, raw, bytes, id: data?.id ?? `${lane}/${offset}` };
}

function parse(bytes: Buffer): unknown {
  if (bytes.length > MOST_BYTES) return bytes;
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return bytes;
  }
}
