import type { Database } from '#platform';
import { eventually, heardOf, kafkaOf, noteStep, testDatabase, withWalks } from '#testing';
import { Kafka, logLevel, type Admin, type Producer } from 'kafkajs';
import { randomUUID } from 'node:crypto';
import type { Broker, Handler, KafkaOptions, Subscription } from '../index.js';
import { handlerOf, kafkaBroker, laneOf, Units } from '../index.js';

/** A database and topics of a spec's own, somebody who writes, and whoever the spec lets listen. */
export async function openDistrict() {
  const database = await testDatabase();
  await withWalks(database);
  const reader: Database = await database.as('agencies');
  const units = new Units(await database.as('one_stop'), 'one-stop');
  const kafka = await kafkaOf();
  const raw = new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING });
  const producer: Producer = raw.producer();
  const admin: Admin = raw.admin();
  await Promise.all([producer.connect(), admin.connect()]);
  const open: Subscription[] = [];
  const real = (group: string): Handler =>
    handlerOf({ group, db: reader, reactions: { noteStep }, now: () => new Date() });
  const brokerOf = (options: KafkaOptions = kafka) => kafkaBroker(reader, { ...options, clientId: 'spec' });
  return {
    database,
    reader,
    units,
    kafka,
    admin,
    real,
    brokerOf,
    async subscribe(group: string, handler: Handler = real(group), broker: Broker = brokerOf()): Promise<Subscription> {
      const subscription = await broker.subscribe(group, ['dossiers'], handler);
      open.push(subscription);
      return subscription;
    },
    expectHeard: (id: string, steps: readonly number[]) =>
      eventually(async () => expect(await heardOf(reader, id)).toEqual(steps), 60_000),
    /** Puts something on the topic that did not come out of the log. */
    send: (partition: number, value: Buffer | string | null, headers?: Record<string, string>) =>
      producer.send({ topic: `${kafka.prefix}events`, messages: [{ partition, value, ...(headers && { headers }) }] }),
    closeReaders: () => Promise.all(open.splice(0).map((subscription) => subscription.close())),
    async close() {
      await Promise.all([producer.disconnect(), admin.disconnect()]);
      await database.drop();
    },
  };
}
export type District = Awaited<ReturnType<typeof openDistrict>>;

/** A dossier whose lane is this one. */
export function inLane(lane: number): string {
  const id = randomUUID();
  return laneOf(id) === lane ? id : inLane(lane);
}
