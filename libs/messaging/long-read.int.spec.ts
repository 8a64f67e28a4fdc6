import { handlerOf, logBroker, Units } from '#messaging';
import type { Database } from '#platform';
import { eventually, heardOf, noteStep, Stepped, testDatabase, withWalks, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const STEPS = Array.from({ length: 40 }, (_, at) => at + 1);
const DOSSIERS = Array.from({ length: 24 }, () => randomUUID());

/** A backlog that a reader takes in a few long reads: two halves of it are handled at a time. */
describe('a long read of the log', () => {
  let database: TestDatabase;
  let reader: Database;

  beforeAll(async () => {
    database = await testDatabase();
    await withWalks(database);
    reader = await database.as('agencies');
    const units = new Units(await database.as('one_stop'), 'one-stop');
    for (const n of STEPS)
      await units.run({ correlationId: 'spec' }, async ({ emit, now }) =>
        emit(...DOSSIERS.map((dossierId) => Stepped({ dossierId, at: now.toISOString(), n }))),
      );
  });
  afterAll(() => database.drop());

  it('is decided in two halves at a time; one that fails is told of and read again, once the other is through', async () => {
    const real = handlerOf({ group: 'long', db: reader, reactions: { noteStep }, now: () => new Date() });
    let [calls, under, most] = [0, 0, 0];
    const told: unknown[] = [];
    const onError = (_: string, error: unknown) => told.push(error);
    const reading = await logBroker(reader, { onError }).subscribe('long', ['dossiers'], {
      ...real,
      async handle(batch) {
        const call = (calls += 1);
        most = Math.max(most, (under += 1));
        try {
          if (call === 2) throw new Error('one half fails');
          if (call === 1) await pause(1_000); // longer than a reader rests after a failure
          await real.handle(batch);
        } finally {
          under -= 1;
        }
      },
    });

    const all = async () => {
      for (const id of DOSSIERS) expect(await heardOf(reader, id)).toEqual(STEPS);
    };
    try {
      await eventually(all);
    } finally {
      await reading.close();
    }

    expect(most).toBe(2);
    expect(told).toEqual([new Error('one half fails')]);
  });
});
