import type { HubEvent } from '#contracts';
import { handlerOf, logBroker, Units, type Subscription } from '#messaging';
import type { Database } from '#platform';
import { eventually, testDatabase, type TestDatabase } from '#testing';
import fc from 'fast-check';
import * as sample from './domain/fact.sample.js';
import { reactions } from './reactions/index.js';
import { check } from './check.js';
import { countAnew, GROUP } from './count-anew.js';

type Happening = (dossierId: string, day: number) => HubEvent;
const HAPPENINGS: readonly Happening[] = [
  (id, day) => sample.received(id, day, day + 10),
  sample.supplementRequested,
  (id, day) => sample.supplementReceived(id, day, day + 5),
  sample.paymentRequested,
  (id, day) => sample.paymentSettled(id, day, day + 7),
  sample.attached,
  sample.removed,
  sample.finished,
  sample.returned,
  sample.withdrawn,
];

/** What happens in one go: some events of some dossiers, then perhaps a reader that dies, or everything counted anew. */
const stretch = fc.record({
  told: fc.array(fc.tuple(fc.nat(4), fc.nat(HAPPENINGS.length - 1)), { minLength: 1, maxLength: 25 }),
  afterwards: fc.constantFrom('nothing', 'reader-dies', 'counted-anew'),
});

describe('facts', () => {
  let database: TestDatabase;
  let db: Database;
  let reader: Subscription;
  let oneStop: Units;
  beforeAll(async () => {
    database = await testDatabase();
    db = await database.as('statistics');
    oneStop = new Units(await database.as('one_stop'), 'one-stop');
    reader = await listen();
  });
  afterAll(async () => {
    await reader.close();
    await database.drop();
  });
  const listen = () => {
    const handler = handlerOf({ group: GROUP, db, reactions, now: () => new Date() });
    return logBroker(db, { leaseMs: 300, batchSize: 7 }).subscribe(GROUP, ['dossiers', 'submissions'], handler);
  };
  const unread = async () => (await logBroker(db).progress(GROUP, ['dossiers', 'submissions'])).unread;

  it('are what the log says, however it is cut into batches, read again, and counted anew meanwhile', async () => {
    let days = 0;
    const law = fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 6 }), async (stretches) => {
      const ids = Array.from({ length: 5 }, sample.nextDossier);
      const aside: Promise<number>[] = [];
      for (const { told, afterwards } of stretches) {
        const events = told.map(([which, what]) => HAPPENINGS[what]!(ids[which]!, (days += 1)));
        await oneStop.run({ correlationId: 'law' }, async (unit) => unit.emit(...events));
        if (afterwards === 'reader-dies') {
          await reader.close();
          reader = await listen();
        } else if (afterwards === 'counted-anew' && aside.length === 0) aside.push(countAnew(db, async () => {}));
      }
      await Promise.all(aside);
      await eventually(async () => expect(await unread()).toBe(0));
      expect((await check(db, async () => {})).differing).toEqual([]);
    });

    await fc.assert(law, { numRuns: 15 });
  });
});
