import type { HubEvent } from '#contracts';
import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { finished, nextDossier, OFFICE, received, withdrawn } from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

const JUNE = 'from=2026-06-01&to=2026-06-30';
interface Counted {
  readonly figure: string;
  readonly value: number;
}
interface Item {
  readonly no: string;
  readonly numerator?: Counted;
  readonly denominator?: Counted;
  readonly rate: number | null;
  readonly score: number | null;
}

/** No receipt of ours lacks a promise; data that was taken over, or a message that was written off, may leave a dossier without. */
describe('dossiers without a due date', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let head: { authorization: string };
  const [settled, stopped, open, sound] = [nextDossier(), nextDossier(), nextDossier(), nextDossier()];

  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    head = await spec.as({ role: 'head', offices: [OFFICE] });
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    const happens = (...events: HubEvent[]) =>
      oneStop.run({ correlationId: 'spec' }, async (unit) => unit.emit(...events));
    await happens(received(settled, 2, 10, { channel: 'online' }), finished(settled, 5));
    await happens(received(stopped, 2, 10), withdrawn(stopped, 5));
    await happens(received(open, 2, 60));
    await happens(received(sound, 2, 10), finished(sound, 5));
    await eventually(async () => {
      const { rowCount } = await database.owner.query(
        'select from statistics.fact where ended is not null or id = $1',
        [open],
      );
      if (rowCount !== 4) throw new Error('not all was heard yet');
    });
    await database.owner.query(
      `update statistics.fact set promises = '{}', promised_at = '{}' where id = any($1::uuid[])`,
      [[settled, stopped, open]],
    );
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const ask = (url: string) => spec.app.inject({ url: `/v1/reports/${url}`, headers: head });
  const get = async (url: string) => (await ask(url)).json();
  const behind = async (figure: string) =>
    (await get(`dossiers?${JUNE}&figure=${figure}`)).items.map(({ id }: { id: string }) => id).toSorted();

  it('are late in II.06a, never on time, and its checks hold', async () => {
    const { total, checks } = await get(`ii-06a?${JUNE}`);

    expect(total).toMatchObject({
      counted: 4,
      settled: 3,
      early: 1,
      onTime: 0,
      late: 2,
      open: 1,
      openInTime: 0,
      openLate: 1,
    });
    expect(total.withoutPromise).toBe(3);
    expect(checks.every(({ holds }: { holds: boolean }) => holds)).toBe(true);
  });

  it.each(['qd-766', 'cchc'])('make no number of %s one that is none, and none better', async (report) => {
    const { items } = (await get(`${report}?${JUNE}`)) as { items: Item[] };

    const isNumber = (one: number | null) => one === null || (Number.isFinite(one) && one >= 0 && one <= 100);
    const wrong = items.filter(
      ({ rate, score, numerator, denominator }) =>
        !isNumber(rate) || !isNumber(score) || (numerator?.value ?? 0) > (denominator?.value ?? 0),
    );
    expect(wrong).toEqual([]);
  });

  it('are not in time for the index, nor for the shares of the reform report', async () => {
    const { items: index } = (await get(`qd-766?${JUNE}`)) as { items: Item[] };
    const { items: shares } = (await get(`cchc?${JUNE}`)) as { items: Item[] };

    expect(index.find(({ no }) => no === '2.1')).toMatchObject({
      numerator: { value: 1 },
      denominator: { value: 4 },
      rate: 25,
    });
    expect(shares.find(({ no }) => no === '1')).toMatchObject({ numerator: { value: 1 }, denominator: { value: 3 } });
    expect(shares.find(({ no }) => no === '3')).toMatchObject({ denominator: { value: 3 } });
  });

  it('are listed behind what they are counted in, and say that nothing was promised', async () => {
    expect(await behind('withoutPromise')).toEqual([settled, stopped, open].toSorted());
    expect(await behind('late')).toEqual([settled, stopped].toSorted());
    expect(await behind('openLate')).toEqual([open]);
    const { items } = await get(`dossiers?${JUNE}&figure=openLate`);
    expect(items).toMatchObject([{ promisedAt: null, clockStandsStill: false, standing: 'open-late' }]);
  });

  it.each([
    'ii-06a/pdf',
    'ii-06a/xlsx',
    'indicators/qd-766/pdf',
    'indicators/qd-766/xlsx',
    'indicators/cchc/pdf',
    'objectives',
    'quiet-desks',
  ])('break nothing of %s', async (url) => {
    const { statusCode } = await ask(`${url}?${JUNE}&office=${OFFICE}`);

    expect(statusCode).toBe(200);
  });
});
