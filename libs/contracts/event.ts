import { z } from 'zod';
import { DossierId, FeedbackId, Instant, SnapshotId } from './values.js';

/**
 * What happened, as services tell each other: one symbol is the schema, the type, the constructor and what a reaction
 * subscribes to. Calling the contract checks the data and gives an event that is ready to be emitted.
 */
export interface EventContract<Type extends string = string, Data = unknown> {
  (data: Data): HubEvent<Data>;
  readonly type: Type;
  readonly topic: Topic;
  readonly data: z.ZodType<Data>;
}

/** An event that was decided but not yet written. With `at` it is a timer: it happens when that instant comes. */
export interface HubEvent<Data = unknown> {
  readonly contract: Pick<EventContract, 'type' | 'topic'>;
  readonly data: Data;
  readonly at?: Date;
}

/** The owning service's plural noun. A service may write to its own topic only; PostgreSQL enforces it. */
export const TOPICS = ['dossiers', 'requests', 'shipments', 'snapshots', 'submissions'] as const;
export type Topic = (typeof TOPICS)[number];

/** CloudEvents 1.0, structured JSON. `subject` is the key: everything about one dossier is read in the order it was written. */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid().describe('Unique, and the same whenever the message is delivered again'),
  source: z.string().min(1).describe('The service that tells it: `/one-stop`'),
  type: z.string().regex(/\.v\d+$/),
  subject: z
    .string()
    .min(1)
    .max(200)
    .describe('What it is about: a dossier (hồ sơ), feedback or frozen figures; also the key of the message'),
  time: z.iso.datetime().describe('When it happened'),
  datacontenttype: z.literal('application/json'),
  correlationid: z.string().max(200).describe('The same for all that followed from one call or submission'),
  causationid: z.string().max(200).optional().describe('Id of the message this one follows from'),
  sequence: z
    .int()
    .positive()
    .optional()
    .describe(
      'Version of the dossier, request or shipment after it: rises; may skip one, or be shared by several events',
    ),
  traceparent: z.string().max(100).optional().describe('W3C trace context of the unit that emitted it'),
  data: z.unknown(),
});
export type Envelope<Data = unknown> = Omit<z.infer<typeof Envelope>, 'data'> & { readonly data: Data };

/** What every event tells: about what, and when it happened. */
const Base = { dossierId: DossierId, at: Instant.describe('When it happened') };
const SnapshotBase = { snapshotId: SnapshotId, at: Instant.describe('When it was frozen') };
const FeedbackBase = { feedbackId: FeedbackId, at: Base.at };

/** Whose an event is: its dossier's, or where it tells of figures, the snapshot's, or of what people say, the feedback's. */
export type Keyed = { readonly dossierId: string } | { readonly snapshotId: string } | { readonly feedbackId: string };
export function keyOf(data: Keyed): string {
  if ('dossierId' in data) return data.dossierId;
  return 'snapshotId' in data ? data.snapshotId : data.feedbackId;
}

type Told<Basis extends z.ZodRawShape, Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Basis & Shape>>;
type Contract<Type extends string, Basis extends z.ZodRawShape, Shape extends z.ZodRawShape> = EventContract<
  Type,
  Told<Basis, Shape>
>;

/** An event about a dossier: the dossier is its key. */
export const defineEvent = <const Type extends string, Shape extends z.ZodRawShape>(
  type: Type & `${string}.v${number}`,
  topic: Topic,
  shape: Shape,
): Contract<Type, typeof Base, Shape> => contractOf(type, topic, Base, shape);

/** An event about figures that were frozen: the snapshot is its key. */
export const defineSnapshotEvent = <const Type extends string, Shape extends z.ZodRawShape>(
  type: Type & `${string}.v${number}`,
  shape: Shape,
): Contract<Type, typeof SnapshotBase, Shape> => contractOf(type, 'snapshots', SnapshotBase, shape);

/** An event about feedback of people: the feedback is its key. The portal service tells it, on its own topic. */
export const defineFeedbackEvent = <const Type extends string, Shape extends z.ZodRawShape>(
  type: Type & `${string}.v${number}`,
  shape: Shape,
): Contract<Type, typeof FeedbackBase, Shape> => contractOf(type, 'submissions', FeedbackBase, shape);

function contractOf<const Type extends string, Basis extends z.ZodRawShape, Shape extends z.ZodRawShape>(
  type: Type,
  topic: Topic,
  basis: Basis,
  shape: Shape,
): Contract<Type, Basis, Shape> {
  const schema = z.object({ ...basis, ...shape }) as unknown as z.ZodType<Told<Basis, Shape>>;
  const contract: Contract<Type, Basis, Shape> = Object.assign(
    (data: Told<Basis, Shape>) => ({ contract, data: schema.parse(data) }),
    { type, topic, data: schema },
  );
  return contract;
}

/** What a pure decision yields: the state as it now is, and the facts that made it so. */
export interface Decision<State> {
  readonly state: State;
  readonly events: readonly HubEvent[];
}

/** The same event, but not before `at`: a reminder, an expiry. It is written with the state that asked for it. */
export function later<Data>(event: HubEvent<Data>, at: Date): HubEvent<Data> {
  return { ...event, at };
}

export type DataOf<Contract> = Contract extends EventContract<string, infer Data> ? Data : never;
