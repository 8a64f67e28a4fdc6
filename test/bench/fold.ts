import { defineEvent, type EventContract, type Topic } from '#contracts';
import { defineStore, handlerOf, logBroker, on, Units, type Store, type Subscription } from '#messaging';
import { connect, type Database } from '#platform';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export const HOPS = 8;
const ROUND: readonly [schema: string, topic: Topic][] = [
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
  /** Carries one dossier through its hops. */
  walk(): Promise<void>;
  close(): Promise<void>;
}

/** Four services, each with its own role, schema, store and reaction, hand every dossier on eight times over the log. */
export async function startFold(urlAs: (schema: string) => string): Promise<Fold> {
  const waiting = new Map<string, () => void>();
  const contracts = ROUND.map(([, topic]) => contractOf(topic));
  const databases: Database[] = [];
  const subscriptions: Subscription[] = [];
  for (const [i, [schema]] of ROUND.entries()) {
    const db = connect(urlAs(schema), schema, 3);
    databases.push(db);
    const store = defineStore<Walk>(`${schema}.bench`, 'uuid', () => ({}));
    const hears = contracts[(i + 3) % 4]!;
    const reaction = hopOn(hears, contracts[i]!, store, (id) => waiting.get(id)?.());
    const handler = handlerOf({ group: schema, db, reactions: { hopOn: reaction }, now: () => new Date() });
    subscriptions.push(
      await logBroker(db, { onError: (group, error) => console.error(group, error) }).subscribe(
        schema,
        [hears.topic],
        handler,
      ),
    );
  }
  const asked = connect(urlAs('one_stop'), 'one_stop', 4);
  databases.push(asked);
  const units = new Units(asked, 'one_stop');
  const first = contracts[0]!;
  const intake: string[] = [];
  /** Dossiers that arrive in the same moment are taken in by one unit: the fold is measured, not the door. */
  const takeIn = async () => {
    const ids = intake.splice(0, 64);
    if (intake.length > 0) setImmediate(() => void takeIn());
    await units.run({ correlationId: 'bench' }, async ({ emit, now }) =>
      emit(...ids.map((dossierId) => first({ dossierId, at: now.toISOString(), hop: 1, note: 'x'.repeat(160) }))),
    );
  };
  return {
    async walk() {
      const dossierId = randomUUID();
      const done = new Promise<void>((resolve) => waiting.set(dossierId, resolve));
      if (intake.push(dossierId) === 1) setImmediate(() => void takeIn());
      await done;
      waiting.delete(dossierId);
    },
    async close() {
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
      await Promise.all(databases.map((db) => db.$disconnect()));
    },
  };
}

/** The last hop is told to whoever waits when it is decided; its commit is part of the next measurement's wait at most. */
function hopOn(
  hears: EventContract<string, Hop>,
  tells: EventContract<string, Hop>,
  store: Store<Walk>,
  ended: (id: string) => void,
) {
  return on(hears, store, (walk, { data }) => {
    if (data.hop > HOPS) return undefined;
    if (data.hop === HOPS) setImmediate(() => ended(data.dossierId));
    const events = data.hop < HOPS ? [tells({ ...data, hop: data.hop + 1 })] : [];
    return { state: { hops: (walk?.hops ?? 0) + 1 }, events };
  });
}
