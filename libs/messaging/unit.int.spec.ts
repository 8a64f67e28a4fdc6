import { defineEvent, later, type Topic } from '#contracts';
import type { Database } from '#platform';
import { eventually, Stepped, testDatabase, walks, withWalks, type Service, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { defineStore, once, ringTimers, Units } from './index.js';

const Asked = defineEvent('spec.asked.v1', 'requests', {});
const tallies = defineStore<{ count: number }>('agencies.tally', 'uuid', () => ({}));

describe('a unit', () => {
  let database: TestDatabase;
  let db: Database;
  let units: Units;

  beforeAll(async () => {
    database = await testDatabase();
    await withWalks(database);
    await database.owner.query(
      'create table agencies.tally (id uuid primary key, version int not null, state jsonb not null); grant all on agencies.tally to hub_agencies',
    );
    db = await database.as('agencies', 8);
    units = new Units(db, 'agencies');
  });
  afterAll(() => database.drop());

  const at = new Date('2026-11-23T02:00:00Z');
  const asked = (dossierId: string) => Asked({ dossierId, at: at.toISOString() });
  const logged = async (key: string) =>
    (await database.owner.query('select envelope from bus.log where key = $1 order by tx, position', [key])).rows.map(
      ({ envelope }) => envelope,
    );
  const countUp = (id: string) =>
    units.run({ correlationId: 'spec' }, (unit) =>
      unit.change(tallies, id, (tally) => ({ state: { count: (tally?.count ?? 0) + 1 }, events: [asked(id)] })),
    );

  it('keeps nothing when its work fails', async () => {
    const id = randomUUID();

    const failing = units.run({ correlationId: 'spec' }, async (unit) => {
      await unit.change(tallies, id, () => ({ state: { count: 1 }, events: [asked(id)] }));
      throw new Error('disk full');
    });

    await expect(failing).rejects.toThrow('disk full');
    expect([await logged(id), await db.$queryRaw(tallies.load([id]))]).toEqual([[], []]);
  });

  it('is waited for before connections end, though nobody waits for its answer', async () => {
    const id = randomUUID();
    void units.run({ correlationId: 'spec' }, async (unit) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await unit.change(tallies, id, () => ({ state: { count: 1 }, events: [asked(id)] }));
    });

    await units.settled();

    expect(await logged(id)).toHaveLength(1);
  });

  it('keeps neither state nor event when the state cannot be stored', async () => {
    const id = randomUUID();

    const failing = units.run({ correlationId: 'spec' }, (unit) =>
      unit.change(tallies, id, () => ({ state: { count: 1, mark: '\u0000' }, events: [asked(id)] })),
    );

    await expect(failing).rejects.toThrow(/unsupported Unicode/);
    expect(await logged(id)).toEqual([]);
  });

  it('loses no change when many change one state at once, and logs each version in its order', async () => {
    const id = randomUUID();

    await Promise.all(Array.from({ length: 12 }, () => countUp(id)));

    const [row] = await db.$queryRaw<{ version: number; state: { count: number } }[]>(tallies.load([id]));
    expect(row).toMatchObject({ version: 12, state: { count: 12 } });
    expect((await logged(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('decides on a state that was read already, and reads it anew where somebody saved it since', async () => {
    const id = randomUUID();
    const countOn = (count: number) =>
      units.run({ correlationId: 'spec' }, (unit) =>
        unit.change(tallies, id, (tally) => ({ state: { count: tally!.count + 1 }, events: [asked(id)] }), {
          state: { count },
          version: 1,
        }),
      );
    await countUp(id);

    const counts = [await countOn(10), await countOn(100)];

    expect(counts).toEqual([{ count: 11 }, { count: 12 }]);
    expect((await logged(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('answers a repeated call with the first answer and does nothing', async () => {
    const id = randomUUID();
    const call = { service: 'agencies', caller: 'clerk-1', key: randomUUID(), request: { a: 1 } };
    const create = () =>
      units.run({ correlationId: 'spec' }, (unit) =>
        once(unit, call, async () => {
          await unit.change(tallies, id, (tally) => ({ state: { count: (tally?.count ?? 0) + 1 }, events: [] }));
          return { id, random: Math.random() };
        }),
      );

    const answers = await Promise.all([create(), create(), create()]);

    expect(new Set(answers.map(({ random }) => random)).size).toBe(1);
    expect(await db.$queryRaw(tallies.load([id]))).toMatchObject([{ state: { count: 1 } }]);
  });

  it('refuses a key that was used for other content, and knows it by its caller', async () => {
    const call = { service: 'agencies', caller: 'clerk-1', key: randomUUID(), request: 'a' };
    const ask = (change: Partial<typeof call>) =>
      units.run({ correlationId: 'spec' }, (unit) => once(unit, { ...call, ...change }, async () => 'done'));
    await ask({});

    await expect(ask({ request: 'b' })).rejects.toMatchObject({ code: 'request/idempotency-key-reused' });
    await expect(ask({ request: 'b', caller: 'clerk-2' })).resolves.toBe('done');
  });

  it('writes an event of later when it is due and not before, once, whoever rings', async () => {
    const id = randomUUID();
    await units.run({ correlationId: 'spec' }, async ({ emit }) => emit(later(asked(id), at)));
    const early = await ringTimers(db, 'requests', new Date(at.getTime() - 1));
    const before = await logged(id);

    const rung = await Promise.all([1, 2, 3].map(() => ringTimers(db, 'requests', at)));

    expect([early, before, rung.toSorted((a, b) => a - b)]).toEqual([0, [], [0, 0, 1]]);
    await eventually(async () =>
      expect(await logged(id)).toMatchObject([{ type: 'spec.asked.v1', time: at.toISOString() }]),
    );
  });

  it('lets every service that writes a topic ring its timers', async () => {
    const { rows } = await database.owner.query<{ name: Topic; owner: string }>('select name, owner from bus.topic');

    const rung = await Promise.all(
      rows.map(async ({ name, owner }) =>
        ringTimers(await database.as(owner.replace('hub_', '') as Service), name, new Date(0)),
      ),
    );

    expect(rung).toEqual(rows.map(() => 0));
  });

  it("cannot write another service's topic, nor reach its tables", async () => {
    const foreign = units.run({ correlationId: 'spec' }, async ({ emit }) =>
      emit(Stepped({ dossierId: randomUUID(), at: at.toISOString(), n: 1 })),
    );

    await expect(foreign).rejects.toThrow(/row-level security/);
    await expect((await database.as('portal', 1)).$queryRaw(walks.load([randomUUID()]))).rejects.toThrow(
      /permission denied/,
    );
  });
});
