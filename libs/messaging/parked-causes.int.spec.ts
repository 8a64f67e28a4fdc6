import type { Database } from '#platform';
import { eventually, heardOf, noteStep, step, Stepped, testDatabase, withWalks, type TestDatabase } from '#testing';
import { randomUUID } from 'node:crypto';
import { handlerOf, logBroker, ParkedCauses, ParkedMessages, Rehearsal, Units, type Subscription } from './index.js';

const act = { by: 'operator-1', reason: 'đã cập nhật phần mềm' };

describe('dossiers that one cause holds up', () => {
  let database: TestDatabase;
  let db: Database;
  let units: Units;
  let parked: ParkedMessages;
  let causes: ParkedCauses;
  let rehearsal: Rehearsal;
  let subscription: Subscription;

  beforeAll(async () => {
    database = await testDatabase();
    await withWalks(database);
    db = await database.as('agencies');
    units = new Units(await database.as('one_stop'), 'one-stop');
    parked = new ParkedMessages(db, 'agencies', new Map([[Stepped.type, Stepped]]));
    causes = new ParkedCauses(db, 'agencies');
    rehearsal = new Rehearsal(listener(), parked);
    await listen();
  });
  afterAll(async () => {
    await subscription.close();
    await database.drop();
  });
  afterEach(() => database.owner.query('update bus.parked set resolved_at = now() where resolved_at is null'));

  const listener = () => ({ group: 'agencies', db, reactions: { noteStep }, now: () => new Date() });
  const listen = async () => {
    subscription = await logBroker(db).subscribe('agencies', ['dossiers'], handlerOf(listener()));
  };

  /** Dossiers whose second step is poison and whose third waits behind it, in the order in which they parked. */
  async function heldUp(...poisons: readonly ('throws' | 'unstorable')[]): Promise<string[]> {
    const ids: string[] = [];
    for (const poison of poisons) {
      const id = randomUUID();
      ids.push(id);
      await step(units, id, 1, { n: 2, poison }, 3);
      await eventually(async () => expect((await parked.list()).filter(({ key }) => key === id)).toHaveLength(2));
    }
    return ids;
  }

  /** What was wrong is right now: the poison is taken out of the messages, as an update of the software would. */
  const heal = (...ids: readonly string[]) =>
    database.owner.query(
      `update bus.parked set message = convert_to(replace(convert_from(message, 'UTF8'), '"poison":"throws"', '"n":2'), 'UTF8')
       where key = any($1)`,
      [ids],
    );
  /** Lets a round go by in which everything that is asked and due is carried out. */
  async function letARoundGoBy(): Promise<void> {
    const [other] = await heldUp('throws');
    await heal(other!);
    const head = (await parked.list()).find(({ key }) => key === other);
    await parked.replay(head!.id, act);
    await eventually(async () => expect(await heardOf(db, other!)).toEqual([1, 2, 3]));
  }
  const bringTurnForward = (id: string) =>
    database.owner.query('update bus.parked set due_at = now() where key = $1 and due_at is not null', [id]);

  it('are counted together, each once, with all that waits behind them, and nothing of their contents', async () => {
    await heldUp('throws', 'throws', 'unstorable');

    const listed = await causes.list();

    expect(listed.map(({ dossiers, messages, detail }) => [dossiers, messages, detail])).toEqual([
      [2, 4, 'TypeError'],
      [1, 2, expect.any(String)],
    ]);
    expect(listed[0]).toMatchObject({ reaction: 'noteStep', fault: 'message/cannot-apply', asked: 0, mostTries: 1 });
    expect(listed[0]!.help).toContain('chạy lại');
  });

  it('are listed by their first message, page by page', async () => {
    const ids = await heldUp('throws', 'throws', 'throws');
    const [{ cause } = { cause: '' }] = await causes.list();

    const first = await parked.list({ cause, limit: 2 });
    const second = await parked.list({ cause, limit: 2, after: first.at(-1)!.id });

    expect([...first, ...second].map(({ key, behind }) => [key, behind])).toEqual(ids.map((id) => [id, 1]));
  });

  it('are tried without anything being written', async () => {
    const [sick, well] = await heldUp('throws', 'throws');
    await heal(well!);
    const [{ cause } = { cause: '' }] = await causes.list();

    const outlook = await rehearsal.ofCause(cause);

    expect(outlook).toEqual({
      tried: 2,
      goOn: 1,
      again: [{ fault: 'message/cannot-apply', detail: 'TypeError', dossiers: 1 }],
      left: 0,
    });
    expect([await heardOf(db, sick!), await heardOf(db, well!)]).toEqual([[1], [1]]);
    expect((await parked.list()).map(({ tries, asked }) => [tries, asked])).toEqual(Array(4).fill([1, null]));
  });

  it('show before it is done what mending or leaving out one message would do', async () => {
    await heldUp('throws');
    const [head, behind] = await parked.list();
    const content = (await parked.content(head!.id)) as { data: object };
    const mended = { ...content, data: { ...content.data, poison: undefined } };

    const asItIs = await rehearsal.ofMessage(head!.id, 'replay');
    const whenMended = await rehearsal.ofMessage(head!.id, 'replay', mended);
    const without = await rehearsal.ofMessage(head!.id, 'write-off');

    expect(asItIs.map(({ fault }) => fault)).toEqual(['message/cannot-apply', 'message/waits-behind']);
    expect(whenMended.map(({ id, fault }) => [id, fault])).toEqual([
      [head!.id, null],
      [behind!.id, null],
    ]);
    expect(without.map(({ id, fault }) => [id, fault])).toEqual([[behind!.id, null]]);
  });

  it('are handled in turn, each once, and no earlier; those without a turn not at all', async () => {
    const [first, second] = await heldUp('throws', 'throws');
    await heal(first!, second!);
    const [{ cause } = { cause: '' }] = await causes.list();

    const { dossiers } = await causes.replayInTurn(cause, act, 1);

    expect(dossiers).toBe(2);
    await eventually(async () => expect(await heardOf(db, first!)).toEqual([1, 2, 3]));
    await letARoundGoBy();
    expect(await heardOf(db, second!)).toEqual([1]);
    expect(await causes.list()).toMatchObject([{ cause, dossiers: 1, asked: 1, lastTurnAt: expect.any(Date) }]);
    await bringTurnForward(second!);
    await eventually(async () => expect(await heardOf(db, second!)).toEqual([1, 2, 3]));
  });

  it('are left alone once the replay is stopped, and can be handled again later', async () => {
    const [first, second] = await heldUp('throws', 'throws');
    await heal(first!, second!);
    const [{ cause } = { cause: '' }] = await causes.list();
    await causes.replayInTurn(cause, act, 1);
    await eventually(async () => expect(await heardOf(db, first!)).toEqual([1, 2, 3]));

    const stopped = await causes.stop(cause, { by: 'operator-2', reason: 'kiểm tra lại' });
    await bringTurnForward(second!);
    await letARoundGoBy();

    expect(stopped).toBe(1);
    expect(await heardOf(db, second!)).toEqual([1]);
    const { rows } = await database.owner.query(
      `select act, a.by from bus.parked_act a join bus.parked on parked.id = parked_id where key = $1 order by at`,
      [second],
    );
    expect(rows).toEqual([
      { act: 'replay', by: 'operator-1' },
      { act: 'stop', by: 'operator-2' },
    ]);
    await causes.replayInTurn(cause, act, 600);
    await eventually(async () => expect(await heardOf(db, second!)).toEqual([1, 2, 3]));
  });

  it('keep their turns when the process that reads their lane is gone', async () => {
    const [first, second] = await heldUp('throws', 'throws');
    await heal(first!, second!);
    const [{ cause } = { cause: '' }] = await causes.list();
    await subscription.close();

    await causes.replayInTurn(cause, act, 1);
    await bringTurnForward(second!);
    await listen();

    await eventually(async () => expect(await heardOf(db, second!)).toEqual([1, 2, 3]));
    expect(await heardOf(db, first!)).toEqual([1, 2, 3]);
  });

  it('get no second turn before they had their first', async () => {
    await heldUp('throws', 'throws');
    const [{ cause } = { cause: '' }] = await causes.list();
    await subscription.close();

    const once = await causes.replayInTurn(cause, act, 1);
    const twice = await causes.replayInTurn(cause, act, 1);

    expect([once.dossiers, twice]).toEqual([2, { dossiers: 0, lastTurnAt: null }]);
    await listen();
  });
});
