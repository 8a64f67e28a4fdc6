import type { HubEvent } from '#contracts';
import { handlerOf, logBroker, Units, type Handler, type Subscription } from '#messaging';
import type { Database } from '#platform';
import { eventually, testDatabase, type TestDatabase } from '#testing';
import { attached, finished, nextDossier, received, supplementRequested } from './domain/fact.sample.js';
import { reactions } from './reactions/index.js';
import { check } from './check.js';
import { countAnew, GROUP } from './count-anew.js';

const NO_BEAT = async () => {};

describe('facts and the log', () => {
  let database: TestDatabase;
  let db: Database;
  let oneStop: Units;
  let readers: Database;
  const open: Subscription[] = [];
  beforeEach(async () => {
    database = await testDatabase();
    [db, readers] = [await database.as('statistics'), await database.as('statistics')];
    oneStop = new Units(await database.as('one_stop'), 'one-stop');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((subscription) => subscription.close()));
    await database.drop();
  });

  const listen = async (around: (handler: Handler) => Handler = (handler) => handler) => {
    const handler = handlerOf({ group: GROUP, db: readers, reactions, now: () => new Date() });
    open.push(
      await logBroker(readers, { leaseMs: 500 }).subscribe(GROUP, ['dossiers', 'submissions'], around(handler)),
    );
  };
  const happens = (...events: HubEvent[]) =>
    oneStop.run({ correlationId: 'spec' }, async (unit) => unit.emit(...events));
  const counted = async () => {
    const { rows } = await database.owner.query(
      'select f.* from statistics.fact f join statistics.in_use using (slot) order by f.id',
    );
    return rows as { id: string; version: number; component_files: number; finished_at: Date | null; slot: number }[];
  };
  const untilRead = (facts: number) => eventually(async () => expect(await counted()).toHaveLength(facts));

  it('agree on everything that was told, and go on agreeing after all was counted anew', async () => {
    const [one, two] = [nextDossier(), nextDossier()];
    await listen();
    await happens(received(one, 1, 20), supplementRequested(one, 4), attached(one, 4), received(two, 2, 9));
    await untilRead(2);
    const live = await counted();

    const dossiers = await countAnew(db, NO_BEAT);
    const anew = await counted();
    await happens(finished(two, 8));
    await eventually(async () => expect((await counted())[1]!.finished_at).not.toBeNull());

    expect(dossiers).toBe(2);
    expect(anew).toEqual(live.map((fact, i) => ({ ...fact, slot: 1 - fact.slot, version: anew[i]!.version })));
    expect(await check(db, NO_BEAT)).toEqual({ dossiers: 2, differing: [] });
  });

  it('agree when a batch was under way while the counts were swapped: it is counted once', async () => {
    const dossier = nextDossier();
    let swapped = 0;
    await listen((handler) => ({
      ...handler,
      handle: async (batch) => {
        if ((swapped += 1) === 1) await countAnew(db, NO_BEAT);
        await handler.handle(batch);
      },
    }));
    await happens(received(dossier, 1, 20), attached(dossier, 2));
    await untilRead(1);
    await happens(attached(dossier, 3));

    await eventually(async () => expect((await counted())[0]!.component_files).toBe(2));

    expect(await check(db, NO_BEAT)).toEqual({ dossiers: 1, differing: [] });
  });

  it('agree when something was handled after it was counted aside and before the swap', async () => {
    const dossier = nextDossier();
    await listen();
    await happens(received(dossier, 1, 20));
    await untilRead(1);
    let beats = 0;

    await countAnew(db, async () => {
      if ((beats += 1) !== 2) return;
      await happens(attached(dossier, 2));
      await eventually(async () => expect((await counted())[0]!.component_files).toBe(1));
    });

    expect(beats).toBe(2);
    expect(await check(db, NO_BEAT)).toEqual({ dossiers: 1, differing: [] });
    expect((await counted())[0]!.component_files).toBe(1);
  });

  it('disagree where a fact was changed, lost or made up, and counting anew mends it', async () => {
    const ids = [nextDossier(), nextDossier(), nextDossier(), nextDossier()];
    const [changed, lost, sound, madeUp] = ids as [string, string, string, string];
    await listen();
    await happens(received(changed, 1, 20), received(lost, 1, 20), received(sound, 1, 20));
    await untilRead(3);
    await database.owner.query('update statistics.fact set received_at = now() where id = $1', [changed]);
    await database.owner.query('update statistics.fact set id = $1 where id = $2', [madeUp, lost]);

    const { differing } = await check(db, NO_BEAT);
    await countAnew(db, NO_BEAT);

    expect(differing.toSorted()).toEqual([changed, lost, madeUp].toSorted());
    expect(await check(db, NO_BEAT)).toEqual({ dossiers: 3, differing: [] });
  });

  it('are not held against each other for what was not read yet', async () => {
    const dossier = nextDossier();
    await listen();
    await happens(received(dossier, 1, 20));
    await untilRead(1);
    await open.pop()!.close();

    await happens(finished(dossier, 9));

    expect(await check(db, NO_BEAT)).toEqual({ dossiers: 1, differing: [] });
  });
});
