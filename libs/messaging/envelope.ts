import { Envelope, EVENTS, HubError, keyOf, type EventContract, type HubEvent, type Keyed } from '#contracts';
import { crc32 } from 'node:zlib';
import { uuidv7 } from './uuid.js';

/** How many lanes a log has. Part of the data: it must not change while a database lives. */
export const LANES = 8;

/** Everything about one dossier is in one lane. */
export const laneOf = (key: string): number => crc32(key) % LANES;

/** Why something is written: whose request or which message led to it. */
export interface Cause {
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly traceparent?: string | undefined;
}

export interface Written {
  readonly topic: string;
  readonly envelope: Envelope;
  readonly at?: Date | undefined;
}

export function toWritten(event: HubEvent, source: string, cause: Cause, now: Date, sequence?: number): Written {
  const envelope: Envelope = {
    specversion: '1.0',
    id: uuidv7(now),
    source: `/${source}`,
    type: event.contract.type,
    subject: keyOf(event.data as Keyed),
    time: (event.at ?? now).toISOString(),
    datacontenttype: 'application/json',
    correlationid: cause.correlationId,
    ...(cause.causationId && { causationid: cause.causationId }),
    ...(sequence && { sequence }),
    ...(cause.traceparent && { traceparent: cause.traceparent }),
    data: event.data,
  };
  return { topic: event.contract.topic, envelope, at: event.at };
}

/** What follows from a message belongs to the same story. */
export const causedBy = (envelope: Envelope): Cause => ({
  correlationId: envelope.correlationid,
  causationId: envelope.id,
  traceparent: envelope.traceparent,
});

/** Text as PostgreSQL takes it: no zero byte, no half of a character. */
export const storable = (text: string, most: number): string => text.replaceAll('\0', '').slice(0, most).toWellFormed();

/** A message as it lies in the parked ones: JSON, or its bytes where it is none. */
export function parseBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return Buffer.from(bytes);
  }
}

/** The type a message claims to have, without checking anything else of it. */
export function claimedType(raw: unknown): string {
  const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined;
  return typeof type === 'string' ? storable(type, 100) : '';
}

/** Whose a message claims to be; a message that does not say is filed under the empty key. */
export function claimedKey(raw: unknown): string {
  const key = typeof raw === 'object' && raw !== null && 'subject' in raw ? raw.subject : undefined;
  return typeof key === 'string' ? storable(key, 200) : '';
}

/** Checks a message against its contract. The fault's detail names fields, never values. */
export function readEnvelope(raw: unknown, contract: Pick<EventContract, 'data'>): Envelope {
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) throw unreadable(envelope.error.issues);
  const data = contract.data.safeParse(envelope.data.data);
  if (!data.success) throw unreadable(data.error.issues.map((issue) => ({ ...issue, path: ['data', ...issue.path] })));
  return { ...envelope.data, data: data.data };
}

function unreadable(issues: readonly { path: PropertyKey[]; message: string }[]): HubError {
  const fields = issues.map((issue) => ({ pointer: `/${issue.path.map(String).join('/')}`, detail: issue.message }));
  return new HubError('message/unreadable', fields.map((field) => field.pointer).join(', '), fields);
}

/** Known to the hub, whether or not this service listens to it. */
export const isKnown = (type: string): boolean => EVENTS.has(type);
