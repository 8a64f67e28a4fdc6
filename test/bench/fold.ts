import { defineEvent, type EventContract, type Topic } from '#contracts';
import {
  defineStore,
  handlerOf,
  on,
  Units,
  type Broker,
  type Reaction,
  type Store,
  type Subscription,
} from '#messaging';
import { connect, type Database } from '#platform';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export const HOPS = 8;
export const ROUND: readonly [schema: string, topic: Topic][] = [
  ['one_stop', 'dossiers'],
  ['agencies', 'requests'],
  ['postal', 'shipments'],
  ['portal', 'submissions'],
];

interface Walk {
  readonly hops: number;
}
type Hop = { dossierId: string; at: string; hop: number; note: string };

const contractOf = (topic: Topic) =>
  defineEvent(`bench.${topic}.v1`, topic, { hop: z.int(), note: z.string() }) as EventContract<string, Hop>;

export interface Fold {
  /** Carries one dossier through its hops; gives the ms from each decision to the next. */
  walk(): Promise<readonly number[]>;
  close(): Promise<void>;
}

export type BrokerFor = (db: Database, service: string) => Broker;

/** Four services, each with its own role, schema, store and reaction, hand every dossier on eight times over a broker. */
export async function startFold(urlAs: (schema: string) => string, brokerFor: BrokerFor): Promise<Fold> {
  const waiting = new Map<string, (hop: number) => void>();
  const databases: Database[] = [];
  const subscriptions: Subscription[] = [];
  for (const [i, [schema]] of ROUND.entries()) {
    const db = connect(urlAs(schema), schema, 3);
    databases.push(db);
    const handler = handlerOf({
      group: schema,
      db,
      reactions: { hopOn: reactionOf(i, (id, hop) => waiting.get(id)?.(hop)) },
      now: () => new Date(),
    });
    subscriptions.push(await brokerFor(db, schema).subscribe(schema, [hearsOf(i).topic], handler));
  }
  const door = openDoor(urlAs);
  return {
    async walk() {
      const dossierId = randomUUID();
      const heard: number[] = [];
      await new Promise<void>((resolve) => {
        waiting.set(dossierId, (hop) => {
          heard.push(performance.now());
          if (hop === HOPS) setImmediate(resolve);
        });
        door.file(dossierId);
      });
      waiting.delete(dossierId);
      return heard.slice(1).map((at, i) => at - heard[i]!);
    },
    async close() {
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
      await Promise.all([...databases.map((db) => db.$disconnect()), door.close()]);
    },
  };
}

const CONTRACTS = ROUND.map(([, topic]) => contractOf(topic));
const hearsOf = (service: number) => CONTRACTS[(service + 3) % 4]!;

/** What the n-th service does with a dossier: it notes the hop and hands it on. `heard` is told of each decision. */
export function reactionOf(service: number, heard: (dossierId: string, hop: number) => void): Reaction {
  const store: Store<Walk> = defineStore<Walk>(`${ROUND[service]![0]}.bench`, 'uuid', () => ({}));
  const tells = CONTRACTS[service]!;
  return on(hearsOf(service), store, (walk, { data }) => {
    heard(data.dossierId, data.hop);
    const events = data.hop < HOPS ? [tells({ ...data, hop: data.hop + 1 })] : [];
    return { state: { hops: (walk?.hops ?? 0) + 1 }, events };
  });
}

/** Dossiers that arrive in the same moment are taken in by one unit: the fold is measured, not the door. */
export function openDoor(urlAs: (schema: string) => string) {
  const db = connect(urlAs('one_stop'), 'one_stop', 4);
  const units = new Units(db, 'one_stop');
  const first = CONTRACTS[0]!;
  const intake: string[] = [];
  const takeIn = async () => {
    const ids = intake.splice(0, 64);
    if (intake.length > 0) setImmediate(() => void takeIn());
    await units.run({ correlationId: 'bench' }, async ({ emit, now }) =>
      emit(...ids.map((dossierId) => first({ dossierId, at: now.toISOString(), hop: 1, note: 'x'.repeat(160) }))),
    );
  };
  return {
    file(dossierId: string): void {
      if (intake.push(dossierId) === 1) setImmediate(() => void takeIn());
    },
    close: () => db.$disconnect(),
  };
}
