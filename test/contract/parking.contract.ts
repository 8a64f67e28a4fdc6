import { eventually, heardOf, noteStep, step, Stepped, testDatabase, withWalks, type TestDatabase } from '#testing';
import type { Database } from '#platform';
import { randomUUID } from 'node:crypto';
import { handlerOf, laneOf, ParkedMessages, toWritten, Units, type Broker, type Subscription } from '#messaging';

/** Parking is the same promise whatever carries the messages. */
export function parkingContract(name: string, brokerOf: (db: Database) => Broker): void {
  describe(`a message that cannot be handled (${name})`, () => {
    let database: TestDatabase;
    let reader: Database;
    let units: Units;
    let parked: ParkedMessages;
    let subscription: Subscription;

    beforeAll(async () => {
      database = await testDatabase();
      await withWalks(database);
      reader = await database.as('agencies');
      units = new Units(await database.as('one_stop'), 'one-stop');
      parked = new ParkedMessages(reader, 'agencies', new Map([[Stepped.type, Stepped]]));
      const handler = handlerOf({ group: 'agencies', db: reader, reactions: { noteStep }, now: () => new Date() });
      subscription = await brokerOf(reader).subscribe('agencies', ['dossiers'], handler);
    });
    afterAll(async () => {
      await subscription.close();
      await database.drop();
    });

    const parkedOf = async (key: string) => (await parked.list()).filter((message) => message.key === key);
    const parkedSoon = (key: string, count: number) =>
      eventually(async () => {
        const rows = await parkedOf(key);
        expect(rows).toHaveLength(count);
        return rows;
      });
    const act = { by: 'operator-1', reason: 'đã sửa dữ liệu' };

    it.each(['throws', 'unstorable'] as const)(
      'parks alone in the middle of a batch when it %s; later ones of its dossier wait behind it',
      async (poison) => {
        const [sick, well] = [randomUUID(), randomUUID()];

        await Promise.all([step(units, sick, 1, { n: 2, poison }, 3, 4), step(units, well, 1, 2, 3, 4)]);

        await eventually(async () => expect(await heardOf(reader, well)).toEqual([1, 2, 3, 4]));
        await eventually(async () =>
          expect((await parkedOf(sick)).map(({ fault }) => fault)).toEqual([
            'message/cannot-apply',
            'message/waits-behind',
            'message/waits-behind',
          ]),
        );
        expect(await heardOf(reader, sick)).toEqual([1]);
      },
    );

    it('holds the later ones of its dossier back when it cannot be read, also within one batch', async () => {
      const id = randomUUID();
      const step1 = Stepped({ dossierId: id, at: new Date().toISOString(), n: 1 });
      const written = (n: unknown) =>
        toWritten({ ...step1, data: { ...step1.data, n } }, 'one-stop', { correlationId: 'spec' }, new Date());
      const rows = [1, 'two', 3].map((n) => written(n).envelope);

      await database.owner.query(
        `insert into bus.log (lane, id, topic, key, envelope) select $1, (e->>'id')::uuid, 'dossiers', $2, e from json_array_elements($3::json) e`,
        [laneOf(id), id, JSON.stringify(rows)],
      );

      await eventually(async () =>
        expect((await parkedOf(id)).map(({ fault }) => fault)).toEqual(['message/unreadable', 'message/waits-behind']),
      );
      expect(await heardOf(reader, id)).toEqual([1]);
    });

    it('is handled with all that waits behind it, in order, once a person has mended it', async () => {
      const id = randomUUID();
      await step(units, id, 1, { n: 2, poison: 'throws' }, 3);
      const [head] = await parkedSoon(id, 2);
      const content = (await parked.content(head!.id)) as { data: object };

      await parked.replay(head!.id, act, { ...content, data: { ...content.data, poison: undefined } });
      await step(units, id, 4);

      await eventually(async () => expect(await heardOf(reader, id)).toEqual([1, 2, 3, 4]));
      expect(await parkedOf(id)).toEqual([]);
      const { rows } = await database.owner.query(
        'select act, by, reason, replaced is not null as kept from bus.parked_act where parked_id = $1',
        [head!.id],
      );
      expect(rows).toEqual([{ act: 'replay', ...act, kept: true }]);
    });

    it('stays parked, and blocks on, when it fails again', async () => {
      const id = randomUUID();
      await step(units, id, { n: 1, poison: 'throws' }, 2);
      const [head] = await parkedSoon(id, 2);

      await parked.replay(head!.id, act);

      await eventually(async () => expect((await parkedOf(id)).map(({ tries }) => tries)).toEqual([2, 2]));
      await step(units, id, 3);
      await eventually(async () => expect(await parkedOf(id)).toHaveLength(3));
      expect(await heardOf(reader, id)).toEqual([]);
    });

    it('lets those behind it go on when it is written off', async () => {
      const id = randomUUID();
      await step(units, id, 1, { n: 2, poison: 'throws' }, 3);
      const [head] = await parkedSoon(id, 2);

      await parked.writeOff(head!.id, act);

      await eventually(async () => expect(await heardOf(reader, id)).toEqual([1, 3]));
      expect(await parkedOf(id)).toEqual([]);
    });

    it('stays parked alone, and lets everybody else go on, when its effect still cannot be stored', async () => {
      const [sick, well] = [randomUUID(), randomUUID()];
      await step(units, sick, 1, { n: 2, poison: 'unstorable' }, 3);
      const [head] = await parkedSoon(sick, 2);

      await parked.replay(head!.id, act);

      await eventually(async () =>
        expect((await parkedOf(sick)).map(({ tries, asked }) => [tries, asked])).toEqual([
          [2, null],
          [2, null],
        ]),
      );
      await step(units, well, 1);
      await eventually(async () => expect(await heardOf(reader, well)).toEqual([1]));
      expect(await heardOf(reader, sick)).toEqual([1]);
    });

    it('can be written off when its reaction is gone, but not be handled', async () => {
      const key = randomUUID();
      const { rows } = await database.owner.query<{ id: string }>(
        `insert into bus.parked ("group", reaction, key, lane, message, type, fault, detail)
         select 'agencies', 'goneReaction', $1, 0, '{}', 'spec.stepped.v1', 'message/cannot-apply', '' from generate_series(1, 2) returning id::text`,
        [key],
      );

      await parked.writeOff(rows[0]!.id, act);

      await eventually(async () =>
        expect((await parkedOf(key)).map(({ id, tries }) => [id, tries])).toEqual([[rows[1]!.id, 2]]),
      );
    });

    it('is refused as a mended message when it is about another dossier', async () => {
      const id = randomUUID();
      await step(units, id, { n: 1, poison: 'throws' });
      const [head] = await parkedSoon(id, 1);
      const content = (await parked.content(head!.id)) as { data: object };
      const other = randomUUID();

      const mended = parked.replay(head!.id, act, {
        ...content,
        subject: other,
        data: { ...content.data, dossierId: other },
      });

      await expect(mended).rejects.toMatchObject({ code: 'request/invalid' });
    });

    it('is refused as a mended message when it follows no contract', async () => {
      const id = randomUUID();
      await step(units, id, { n: 1, poison: 'throws' });
      const [head] = await parkedSoon(id, 1);

      await expect(parked.replay(head!.id, act, { type: 'no.such.v1' })).rejects.toMatchObject({
        code: 'message/unknown-type',
      });
    });

    it('parks with its bytes when no contract knows its type', async () => {
      const key = randomUUID();
      const envelope = JSON.stringify({ specversion: '1.0', type: 'dossier.invented.v9', subject: key });

      await database.owner.query(
        `insert into bus.log (lane, id, topic, key, envelope) values (0, gen_random_uuid(), 'dossiers', $1, $2)`,
        [key, envelope],
      );

      const [message] = await parkedSoon(key, 1);
      expect(message).toMatchObject({ fault: 'message/unknown-type', type: 'dossier.invented.v9' });
      expect(await parked.content(message!.id)).toEqual(JSON.parse(envelope));
    });
  });
}
