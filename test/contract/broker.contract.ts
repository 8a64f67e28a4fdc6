import { handlerOf, Units, type Broker, type Handler, type Subscription } from '#messaging';
import type { Database } from '#platform';
import { eventually, heardOf, noteStep, step, testDatabase, withWalks, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What every broker promises, whatever carries the messages. `brokerOf` makes one for a reader's database. */
export function brokerContract(name: string, brokerOf: (db: Database) => Broker): void {
  describe(`a broker (${name})`, () => {
    let database: TestDatabase;
    let reader: Database;
    let units: Units;
    const open: Subscription[] = [];

    beforeAll(async () => {
      database = await testDatabase();
      await withWalks(database);
      reader = await database.as('agencies');
      units = new Units(await database.as('one_stop'), 'one-stop');
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((subscription) => subscription.close()));
    });
    afterAll(() => database.drop());

    const handler = (group: string): Handler =>
      handlerOf({ group, db: reader, reactions: { noteStep }, now: () => new Date() });
    const subscribe = async (group: string, on: Handler = handler(group)) => {
      const subscription = await brokerOf(reader).subscribe(group, ['dossiers'], on);
      open.push(subscription);
      return subscription;
    };

    it('gives every message of a dossier once and in order, to one of several replicas', async () => {
      const dossiers = Array.from({ length: 24 }, () => randomUUID());
      await Promise.all([subscribe('replicated'), subscribe('replicated'), subscribe('replicated')]);

      await Promise.all(dossiers.map((id) => step(units, id, ...STEPS)));

      await eventually(async () => {
        for (const id of dossiers) expect(await heardOf(reader, id)).toEqual(STEPS);
      });
    });

    it('gives a group that comes late everything from the beginning', async () => {
      const id = randomUUID();
      await step(units, id, 1, 2, 3);

      await subscribe('late');

      await eventually(async () => expect(await heardOf(reader, id)).toEqual([1, 2, 3]));
    });

    it('does not pass over a message whose transaction commits late', async () => {
      const id = randomUUID();
      await subscribe('patient');
      const slow = await database.owner.connect();
      await slow.query('begin');
      await slow.query('select pg_current_xact_id()');
      await step(units, id, 1);
      await pause(300);
      const heardWhileOpen = await heardOf(reader, id);
      await slow.query('commit');
      slow.release();

      await eventually(async () => expect(await heardOf(reader, id)).toEqual([1]));

      expect(heardWhileOpen).toEqual([]);
    });

    it('gives the same messages again to a handler that failed', async () => {
      const id = randomUUID();
      let failures = 0;
      const real = handler('failing');
      await subscribe('failing', {
        ...real,
        handle: async (batch) => {
          if (failures++ < 2) throw new Error('out of order');
          await real.handle(batch);
        },
      });

      await step(units, id, 1, 2);

      await eventually(async () => expect(await heardOf(reader, id)).toEqual([1, 2]));
      expect(failures).toBeGreaterThan(2);
    });

    it('goes on with a second replica where the first one stopped', async () => {
      const id = randomUUID();
      const first = await subscribe('handed-over');
      await step(units, id, 1);
      await eventually(async () => expect(await heardOf(reader, id)).toEqual([1]));
      await first.close();

      await subscribe('handed-over');
      await step(units, id, 2);

      await eventually(async () => expect(await heardOf(reader, id)).toEqual([1, 2]));
    });
  });
}
