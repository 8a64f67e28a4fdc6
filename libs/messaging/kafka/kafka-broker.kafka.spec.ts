import { sqlStateOf } from '#platform';
import { eventually, heardOf, step } from '#testing';
import { randomUUID } from 'node:crypto';
import { brokerOf, claimedKey, laneOf, logBroker, type Handler } from '../index.js';
import { crashes } from './counts.js';
import { inLane, openDistrict, type District } from './district.fixture.js';

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('Kafka as broker', () => {
  let district: District;
  let expectHeard: District['expectHeard'];

  beforeAll(async () => {
    district = await openDistrict();
    ({ expectHeard } = district);
  });
  afterEach(() => district.closeReaders());
  afterAll(() => district.close());

  it.each([TypeError, RangeError, SyntaxError, Error].map((Failure) => ({ name: Failure.name, Failure })))(
    'goes on when handling fails with a $name, which kafkajs would stop for: the lane rests, other lanes do not',
    async ({ Failure }) => {
      const [sick, well] = [inLane(1), inLane(2)];
      const group = `failing-${Failure.name}`;
      const handler = district.real(group);
      let isBroken = true;
      await district.subscribe(group, {
        ...handler,
        handle: async (batch) => {
          if (isBroken && batch.messages.some(({ lane }) => lane === 1)) throw new Failure('broken');
          await handler.handle(batch);
        },
      });

      await Promise.all([step(district.units, sick, 1, 2), step(district.units, well, 1, 2)]);
      await expectHeard(well, [1, 2]);
      const whileBroken = await heardOf(district.reader, sick);
      isBroken = false;

      await expectHeard(sick, [1, 2]);
      expect(whileBroken).toEqual([]);
      expect((await crashes.get()).values).toEqual([]);
    },
  );

  it('refuses the effect of a reader that was so slow that its lane went to another', async () => {
    const id = randomUUID();
    const handler = district.real('slow');
    let finish!: () => void;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    let slowBatch: Promise<unknown> | undefined;
    const slow: Handler = {
      ...handler,
      handle: (batch) => {
        if (slowBatch || !batch.messages.some(({ raw }) => claimedKey(raw) === id)) return handler.handle(batch);
        const handled = finished.then(() => handler.handle(batch));
        slowBatch = handled.catch((error: unknown) => error);
        return handled;
      },
    };
    await district.subscribe('slow', slow);
    await step(district.units, id, 1, 2);
    await eventually(() => expect(slowBatch).toBeDefined());

    await district.subscribe('slow');
    await expectHeard(id, [1, 2]);
    finish();

    expect(sqlStateOf(await slowBatch)).toBe('LT001');
    await step(district.units, id, 3);
    await expectHeard(id, [1, 2, 3]);
  });

  it('carries the log once, however many services share a process', async () => {
    const id = randomUUID();
    const make = brokerOf(district.kafka);
    const before = await relays();
    await district.subscribe(
      'shared',
      district.real('shared'),
      make('shared', district.reader, () => {}),
    );
    await district.subscribe(
      'beside',
      district.real('beside'),
      make('beside', district.reader, () => {}),
    );

    await step(district.units, id, 1);

    await expectHeard(id, [1, 1]);
    expect((await relays()).filter((owner) => !before.includes(owner))).toHaveLength(1);

    async function relays() {
      const sql = `select owner from bus.replica where "group" = 'relay'`;
      return (await district.database.owner.query<{ owner: string }>(sql)).rows.map(({ owner }) => owner);
    }
  });

  it('loses nothing of a batch in which it was told to stop', async () => {
    const ids = Array.from({ length: 40 }, () => inLane(3));
    const handler = district.real('stopped');
    let handled = 0;
    const first = await district.subscribe('stopped', {
      ...handler,
      handle: async (batch) => {
        await handler.handle(batch);
        handled += 1;
      },
    });
    await Promise.all(ids.map((id) => step(district.units, id, 1, 2, 3, 4)));
    await eventually(() => expect(handled).toBeGreaterThan(0));
    await first.close();

    await district.subscribe('stopped');

    for (const id of ids) await expectHeard(id, [1, 2, 3, 4]);
  });

  it('handles a message once that Kafka brings again, however late', async () => {
    const id = randomUUID();
    await district.subscribe('again');
    await step(district.units, id, ...STEPS);
    await expectHeard(id, STEPS);
    const { rows } = await district.database.owner.query<{ envelope: object }>(
      'select envelope from bus.log where key = $1 order by random()',
      [id],
    );

    for (const { envelope } of [...rows, ...rows])
      await district.send(laneOf(id), JSON.stringify(envelope), { topic: 'dossiers' });
    await step(district.units, id, 9);

    await expectHeard(id, [...STEPS, 9]);
  });

  it('does nothing twice when a hub moves from the log to Kafka and back', async () => {
    const id = randomUUID();
    const onLog = await district.subscribe('moving', undefined, logBroker(district.reader));
    await step(district.units, id, 1, 2);
    await expectHeard(id, [1, 2]);
    await onLog.close();
    const onKafka = await district.subscribe('moving');
    await step(district.units, id, 3, 4);
    await expectHeard(id, [1, 2, 3, 4]);
    await onKafka.close();

    await district.subscribe('moving', undefined, logBroker(district.reader));
    await step(district.units, id, 5);

    await expectHeard(id, [1, 2, 3, 4, 5]);
  });

  it('says how far a group is behind, and since when nothing of a lane was handled', async () => {
    const id = randomUUID();
    const broker = district.brokerOf();
    let hung = true;
    const handler = district.real('behind');
    const before = new Date();
    await district.subscribe(
      'behind',
      { ...handler, handle: (batch) => (hung ? Promise.reject(new Error('hung')) : handler.handle(batch)) },
      broker,
    );
    await step(district.units, id, 1, 2, 3);

    await eventually(async () => {
      const { unread, stuckSince } = await broker.progress('behind', ['dossiers']);
      expect(unread).toBeGreaterThanOrEqual(3);
      expect(stuckSince!.getTime()).toBeGreaterThanOrEqual(before.getTime());
    }, 20_000);

    hung = false;
    await eventually(async () => {
      expect(await broker.progress('behind', ['dossiers'])).toMatchObject({ unread: 0, stuckSince: null });
    }, 20_000);
  });
});
