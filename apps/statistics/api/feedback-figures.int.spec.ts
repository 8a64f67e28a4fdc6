import { FeedbackChanged, type DataOf } from '#contracts';
import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { check } from '../check.js';
import { countAnew } from '../count-anew.js';
import { nextDossier, OFFICE, on, received } from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

const JUNE = 'from=2026-06-01&to=2026-06-30';
const OTHER = 'H55.902';
const NO_BEAT = async () => {};
type Told = DataOf<typeof FeedbackChanged>;

/** Taken in on a day of June, to be answered by the 20th. */
const told = (feedbackId: string, change: Partial<Told> = {}) =>
  FeedbackChanged({
    feedbackId,
    at: on(1),
    code: `PAKN-${feedbackId.slice(-4)}`,
    class: 'regulation',
    officeCode: OFFICE,
    countsFrom: on(2),
    answerBy: on(20),
    ...change,
  });

describe('figures of feedback', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let portal: Units;
  let head: { authorization: string };
  const ids = Array.from({ length: 8 }, nextDossier) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [inTime, late, unpublished, open, openLate, refused, before, elsewhere] = ids;
  const answered = { answeredAt: on(10), publishBy: on(12) };

  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    head = await spec.as({ role: 'head', offices: [OFFICE] });
    portal = new Units(await database.as('portal'), 'portal');
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    await oneStop.run({ correlationId: 'spec' }, async (unit) => unit.emit(received(nextDossier(), 2, 10)));
    await portal.run({ correlationId: 'spec' }, async (unit) =>
      unit.emit(
        told(inTime),
        told(inTime, { ...answered, publishedAt: on(11), rated: { isSatisfied: true, at: on(13) } }),
        told(late, {
          answeredAt: on(21),
          publishBy: on(23),
          publishedAt: on(22),
          rated: { isSatisfied: false, at: on(24) },
        }),
        told(unpublished, { ...answered, class: 'behaviour', rated: { isSatisfied: true, at: on(40) } }),
        told(open, { answerBy: on(45) }),
        told(openLate, { answeredAt: on(33), publishBy: on(35) }), // answered in July: late in June all the same
        told(refused, { refusedAt: on(3) }),
        told(before, { countsFrom: on(-10) }),
        told(elsewhere, { officeCode: OTHER }),
      ),
    );
    await eventually(async () => {
      const { rowCount } = await database.owner.query('select from statistics.feedback');
      if (rowCount !== 8) throw new Error('not all was heard yet');
    });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const get = async (url: string, headers = head) => {
    const answer = await spec.app.inject({ url: `/v1/reports/${url}`, headers });
    return { status: answer.statusCode, ...answer.json() };
  };
  const index = async (period = JUNE) => {
    const { items } = await get(`qd-766?${period}`);
    return new Map<string, Record<string, unknown>>(items.map((item: { no: string }) => [item.no, item]));
  };
  const behind = async (figure: string, headers = head) => {
    const { total, items, rule } = await get(`feedback?${JUNE}&figure=${figure}`, headers);
    return { total, ids: items.map(({ id }: { id: string }) => id).toSorted(), rule };
  };

  it('5.1 to 5.3 are counted as each stood when the period ended', async () => {
    const items = await index();

    expect(items.get('5.1')).toMatchObject({ numerator: { value: 5 }, denominator: { value: 6 }, score: null });
    expect(items.get('5.2')).toMatchObject({ numerator: { value: 3 }, denominator: { value: 6 }, rate: 50 });
    expect(items.get('5.3')).toMatchObject({ numerator: { value: 1 }, denominator: { value: 2 }, rate: 50 });
  });

  it('do not apply where there was none: never 0, never 100', async () => {
    const items = await index('from=2026-01-01&to=2026-01-31');

    for (const no of ['5.1', '5.2', '5.3'])
      expect(items.get(no)).toMatchObject({ rate: null, score: null, notApplicable: expect.stringMatching(/Mẫu số/) });
  });

  it('do not apply to one procedure: feedback is about none', async () => {
    const items = await index(`${JUNE}&procedure=2.000889`);

    expect(items.get('5.2')).toMatchObject({ rate: null });
  });

  it('are explained by the rule and the list of what was counted', async () => {
    const all = await behind('feedback');
    const good = await behind('feedbackInTime');

    expect(all.ids).toEqual([inTime, late, unpublished, open, openLate, refused].toSorted());
    expect(good).toMatchObject({
      total: 3,
      ids: [inTime, open, refused].toSorted(),
      rule: expect.stringMatching(/15/),
    });
  });

  it('show a head nothing of another office', async () => {
    const other = await spec.as({ role: 'head', offices: [OTHER] });

    expect((await behind('feedback', other)).ids).toEqual([elsewhere]);
    expect(
      (await get(`feedback?${JUNE}&figure=feedback`, await spec.as({ role: 'clerk', offices: [OFFICE] }))).status,
    ).toBe(403);
  });

  it('are what the log says, also after all was counted anew, beside the dossiers', async () => {
    const db = await database.as('statistics');
    const rows =
      'select id, answered_at, is_satisfied from statistics.feedback join statistics.in_use using (slot) order by id';
    const live = (await database.owner.query(rows)).rows;

    await countAnew(db, NO_BEAT);
    const anew = (await database.owner.query(rows)).rows;

    expect(anew).toEqual(live);
    expect(await check(db, NO_BEAT)).toEqual({ dossiers: 9, differing: [] });
  });

  it('that were changed, or made up, are found when held against the log', async () => {
    const db = await database.as('statistics');
    const madeUp = nextDossier();
    const inUse = 'slot = (select slot from statistics.in_use)';
    await database.owner.query(`update statistics.feedback set answered_at = null where id = $1 and ${inUse}`, [
      inTime,
    ]);
    await database.owner.query(`update statistics.feedback set id = $1 where id = $2 and ${inUse}`, [madeUp, late]);

    const { differing } = await check(db, NO_BEAT);
    await countAnew(db, NO_BEAT);

    expect(differing.toSorted()).toEqual([inTime, late, madeUp].toSorted());
    expect((await check(db, NO_BEAT)).differing).toEqual([]);
  });
});
