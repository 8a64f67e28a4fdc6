import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import ExcelJS from 'exceljs';
import { finished, nextDossier, OFFICE, received } from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

/** The reporting year 2026 holds the days of June 2026 that `received` counts from 1. */
const SHEET = { year: 2026, office: OFFICE };
const PLAN = {
  ...SHEET,
  no: '1.1',
  kind: 'self',
  points: 1.75,
  note: 'Kế hoạch 12/KH-UBND ngày 05/01/2026',
  version: 0,
};

interface Row {
  no: string;
  self?: { points: number | null; entry?: object };
}

describe('scores of an office', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let head: { authorization: string };
  let appraiser: { authorization: string };
  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    head = await spec.as({ role: 'head', offices: [OFFICE] });
    appraiser = await spec.as({ role: 'officer', agency: 'home-affairs' });
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    const [inTime, late] = [nextDossier(), nextDossier()];
    await oneStop.run({ correlationId: 'spec' }, async (unit) =>
      unit.emit(
        received(inTime, 2, 10, { channel: 'online' }),
        finished(inTime, 9),
        received(late, 2, 10),
        finished(late, 12),
      ),
    );
    await eventually(async () => {
      const { rowCount } = await database.owner.query('select from statistics.fact where finished_at is not null');
      if (rowCount !== 2) throw new Error('not all was heard yet');
    });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const get = async (path: string, headers = head) =>
    (await spec.app.inject({ url: `/v1/reports/${path}`, headers })).json();
  const sheet = (headers = head) => get(`scores?year=2026&office=${OFFICE}`, headers);
  const rowOf = async (no: string, headers = head): Promise<Row> =>
    (await sheet(headers)).rows.find((row: Row) => row.no === no);
  const enter = (payload: object, headers = head) =>
    spec.app.inject({ method: 'POST', url: '/v1/reports/scores', headers, payload });

  it('come from our figures where a criterion has a rule, and are missing where nobody gave one', async () => {
    expect(await rowOf('3.2.1')).toMatchObject({
      computed: { points: 0, numerator: { value: 1 }, denominator: { value: 2 } },
      self: { points: 0 },
    });
    expect(await rowOf('3.2.3')).toMatchObject({ self: { points: 6 } });
    expect((await rowOf('1.1')).self).toBeUndefined();
    expect((await sheet()).total).toMatchObject({ max: 100 });
  });

  it('are entered by the head with what they rest on, appraised by whom the tree names, and every one is kept', async () => {
    const first = await enter(PLAN);
    const second = await enter({ ...PLAN, points: null, note: 'Năm nay tỉnh không giao', version: 1 });
    const appraised = await enter({ ...PLAN, kind: 'appraised', points: 1.5, note: 'Ban hành muộn' }, appraiser);

    const row = await rowOf('1.1', appraiser);
    const { items } = await get(`scores/history?year=2026&office=${OFFICE}&no=1.1`);

    expect([first.statusCode, second.statusCode, appraised.statusCode]).toEqual([201, 201, 201]);
    expect(row).toMatchObject({ self: { points: null }, appraised: { points: 1.5, entry: { note: 'Ban hành muộn' } } });
    expect(items.map(({ kind, points }: { kind: string; points: number }) => [kind, points])).toEqual([
      ['appraised', 1.5],
      ['self', null],
      ['self', 1.75],
    ]);
    expect((await sheet()).total.sums.self.max).toBe(93); // without 1.1, and 7.1: no dossier of level 4;
  });

  it.each([
    ['an appraised score by the head', { kind: 'appraised' }, () => head, 'score/not-yours'],
    ['a self-assessed score by the appraiser', {}, () => appraiser, 'score/not-yours'],
    ['more than there is to get', { points: 2.01 }, () => head, 'request/invalid'],
    ['less than a hundredth of a point', { points: 1.005 }, () => head, 'request/invalid'],
    ['a score that rests on nothing', { note: ' ' }, () => head, 'request/invalid'],
    ['a criterion there is none of', { no: '9.9' }, () => head, 'score/unknown-criterion'],
    ['an area, which is the sum of its criteria', { no: '1' }, () => head, 'score/unknown-criterion'],
    ['an office that is not one’s own', { office: 'H55.901' }, () => head, 'scoring/not-found'],
    ['a year in which the tree did not hold', { year: 2023 }, () => head, 'scoring/not-found'],
    ['over a score that came meanwhile', { version: 0 }, () => head, 'score/changed-meanwhile'],
  ])('are refused: %s', async (_, change, who, code) => {
    const before = (await database.owner.query('select from statistics.score')).rowCount;

    const refused = await enter({ ...PLAN, version: 2, ...change }, who());

    expect(refused.json().code).toBe(code);
    expect((await database.owner.query('select from statistics.score')).rowCount).toBe(before);
  });

  it('are entered once when two see the same and score at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => enter({ ...PLAN, no: '1.2' })));

    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  it('are seen by nobody else', async () => {
    const other = await spec.as({ role: 'officer', agency: 'tax' });
    const stranger = await spec.as({ role: 'head', offices: ['H55.901'] });

    expect((await sheet(other)).code).toBe('scoring/not-found');
    expect((await sheet(stranger)).code).toBe('scoring/not-found');
    expect((await sheet(await spec.as({ role: 'clerk', offices: [OFFICE] }))).code).toBe('auth/forbidden');
    expect((await get('scores/offices?year=2026', appraiser)).items.length).toBeGreaterThan(1);
    expect((await get('scores/offices?year=2026')).items).toMatchObject([{ code: OFFICE }]);
  });

  it('cannot be changed or removed by the service itself', async () => {
    const db = await database.as('statistics');

    await expect(db.$executeRaw`update statistics.score set cents = 0`).rejects.toThrow('permission denied');
    await expect(db.$executeRaw`delete from statistics.score`).rejects.toThrow('permission denied');
  });

  it('come on paper, and as a workbook whose points are numbers', async () => {
    const url = `/v1/reports/scores/xlsx?year=2026&office=${OFFICE}`;
    const { rawPayload } = await spec.app.inject({ url, headers: head });
    const pdf = await spec.app.inject({ url: url.replace('xlsx', 'pdf'), headers: appraiser });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(rawPayload as unknown as ExcelJS.Buffer);

    const lines = book.worksheets[0]!.getSheetValues().slice(4) as unknown[][];

    expect(lines.at(-1)!.slice(2, 4)).toEqual(['Tổng cộng', 100]);
    expect(lines.find(([, no]) => no === '3.2.3')).toEqual([
      undefined,
      '3.2.3',
      'Hồ sơ nộp trực tuyến',
      6,
      6,
      undefined,
      'Số liệu của hệ thống',
    ]);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('quality objectives', () => {
  let database: TestDatabase;
  let spec: TestApp;
  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    const id = nextDossier();
    await oneStop.run({ correlationId: 'spec' }, async (unit) => unit.emit(received(id, 2, 10), finished(id, 12)));
    await eventually(async () => {
      const { rowCount } = await database.owner.query('select from statistics.fact where finished_at is not null');
      if (rowCount !== 1) throw new Error('not all was heard yet');
    });
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  it('are held for each office: met, missed, or nothing to measure; and lead to the dossiers behind', async () => {
    const headers = await spec.as({ role: 'head', offices: [OFFICE] });
    const june = 'from=2026-06-01&to=2026-06-30';
    const get = async (path: string) => (await spec.app.inject({ url: `/v1/reports/${path}`, headers })).json();

    const [{ holder, items }] = (await get(`objectives?${june}`)).offices;
    const behind = await get(`dossiers?${june}&figure=settled&holder=${encodeURIComponent(holder.id)}`);
    const pdf = await spec.app.inject({ url: `/v1/reports/objectives/pdf?${june}`, headers });

    expect(items.map(({ no, met }: { no: string; met: boolean | null }) => [no, met])).toEqual([
      ['1', false],
      ['2', null],
      ['3', false],
      ['4', true],
      ['5', false],
      ['6', null],
      ['7', null],
    ]);
    expect(items[0]).toMatchObject({ rate: 0, atLeast: 95, denominator: { value: 1 } });
    expect(behind.total).toBe(1);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
