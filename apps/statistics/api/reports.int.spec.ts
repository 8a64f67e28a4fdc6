import type { HubEvent } from '#contracts';
import { Units } from '#messaging';
import { eventually, testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import ExcelJS from 'exceljs';
import {
  finished,
  nextDossier,
  OFFICE,
  received,
  supplementReceived,
  supplementRequested,
} from '../domain/fact.sample.js';
import { StatisticsModule } from '../statistics.module.js';

/** Days of June 2026 count from 1; the reorganisation of 1 July 2025 was on day -334. */
const REORGANISED = -334;
const JUNE = 'from=2026-06-01&to=2026-06-30';
const SUMMER_2025 = 'from=2025-06-15&to=2025-07-14';

describe('reports', () => {
  let database: TestDatabase;
  let spec: TestApp;
  let head: { authorization: string };
  const ids = Array.from({ length: 9 }, nextDossier);
  const [early, onTime, late, open, carried, before, twice, then, after] = ids as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(StatisticsModule.with({ databaseUrl: database.urlAs('statistics'), data: 'procedures' }));
    head = await spec.as({ role: 'head', offices: [OFFICE] });
    const oneStop = new Units(await database.as('one_stop'), 'one-stop');
    const happens = (...events: HubEvent[]) =>
      oneStop.run({ correlationId: 'spec' }, async (unit) => unit.emit(...events));
    await happens(received(early, 2, 10, { channel: 'online' }), finished(early, 9));
    await happens(received(onTime, 2, 10, { channel: 'post' }), finished(onTime, 10));
    await happens(received(late, 2, 10), finished(late, 11));
    // Late on 30 June; that papers were asked for in July, and the promise moved, changes nothing of June.
    await happens(received(open, 3, 20), supplementRequested(open, 33), supplementReceived(open, 40, 60));
    await happens(received(carried, -5, 10), finished(carried, 8));
    await happens(received(before, -20, 10), finished(before, -2));
    await happens(received(twice, 4, 25), supplementRequested(twice, 5), supplementReceived(twice, 7, 27));
    await happens(supplementRequested(twice, 8, 2), supplementReceived(twice, 9, 28), finished(twice, 12));
    await happens(received(then, REORGANISED - 10, REORGANISED + 20), finished(then, REORGANISED - 5));
    await happens(received(after, REORGANISED - 10, REORGANISED + 20), finished(after, REORGANISED + 5));
    await eventually(async () => {
      const { rowCount } = await database.owner.query('select from statistics.fact where finished_at is not null');
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

  it('count II.06a by where each dossier stood when the period ended', async () => {
    const { total, checks, groups } = await get(`ii-06a?${JUNE}`);

    expect(total).toMatchObject({
      counted: 6,
      receivedOnline: 1,
      receivedDirect: 4,
      receivedPost: 1,
      carried: 1,
      settled: 5,
      early: 3,
      onTime: 1,
      late: 1,
      open: 1,
      openInTime: 0,
      openLate: 1,
    });
    expect(checks.map(({ holds }: { holds: boolean }) => holds)).toEqual([true, true, true]);
    expect(groups).toMatchObject([
      { holder: { level: 'Cấp xã' }, rows: [{ field: 'G13-DD01', fieldName: 'Đất đai', counts: { counted: 6 } }] },
    ]);
  });

  it('stand in a period across the reorganisation under whom the work was with, or all under whom it is with today', async () => {
    const [asThen, byToday] = [await get(`ii-06a?${SUMMER_2025}`), await get(`ii-06a?${SUMMER_2025}&units=today`)];

    const lines = ({ groups }: { groups: { holder: { level: string }; total: { settled: number } }[] }) =>
      groups.map(({ holder, total }) => [holder.level, total.settled]);
    expect(lines(asThen)).toEqual([
      ['Cấp huyện', 1],
      ['Cấp xã', 1],
    ]);
    expect(lines(byToday)).toEqual([['Cấp xã', 2]]);
  });

  it('name the dossiers behind a figure of one of two offices that bore the same code', async () => {
    const { groups } = await get(`ii-06a?${SUMMER_2025}`);
    const holder = encodeURIComponent(groups[0].holder.id);

    const behind = await get(`dossiers?${SUMMER_2025}&figure=settled&holder=${holder}`);

    expect(behind).toMatchObject({ total: 1, items: [{ id: then, standing: 'early' }] });
    expect(behind.rule).toContain('bộ phận một cửa');
  });

  it('compute QĐ 766 with more than one supplement counted as late, and say what they cannot know', async () => {
    const { items } = await get(`qd-766?${JUNE}`);
    const of = (no: string) => items.find((item: { no: string }) => item.no === no);

    expect(of('2.1')).toMatchObject({ numerator: { value: 3 }, denominator: { value: 6 }, rate: 50 });
    expect(of('3.3')).toMatchObject({ numerator: { value: 0 }, denominator: { value: 5 }, rate: 0 });
    expect(of('5.4')).toMatchObject({ rate: null, notApplicable: expect.stringContaining('Chưa có nguồn') });
  });

  it('take a procedure for used online by what was filed online, not by what came to the desk', async () => {
    const usedIn = async (days: string) =>
      (await get(`cchc?${days}`)).items.find(({ no }: { no: string }) => no === '7').numerator.value;

    expect([await usedIn(JUNE), await usedIn(SUMMER_2025)]).toEqual([1, 0]);
  });

  it('give no rate for a period in which nothing happened', async () => {
    const { items } = await get('cchc?from=2024-01-01&to=2024-01-31');

    expect(items.slice(0, 6).map(({ rate }: { rate: null }) => rate)).toEqual(Array(6).fill(null));
  });

  it.each<[string, 'head' | 'clerk', string, number]>([
    ['a head of another office none of it', 'head', '000.00.99.H55', 422],
    ['a clerk', 'clerk', OFFICE, 403],
  ])('show %s', async (_, role, office, status) => {
    expect((await get(`ii-06a?${JUNE}`, await spec.as({ role, offices: [office] }))).status).toBe(status);
  });

  it('show an operator all, or an office with whose work was left to it', async () => {
    const operator = await spec.as({ role: 'operator' });

    const counted = [
      (await get(`ii-06a?${JUNE}`, operator)).total.counted,
      (await get(`ii-06a?${JUNE}&office=${OFFICE}`, operator)).total.counted,
      (await get(`ii-06a?${JUNE}&office=000.00.99.H55`, operator)).status,
    ];

    expect(counted).toEqual([6, 6, 422]);
  });

  it('come as a workbook whose numbers are numbers', async () => {
    const { rawPayload, headers } = await spec.app.inject({ url: `/v1/reports/ii-06a/xlsx?${JUNE}`, headers: head });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(rawPayload as unknown as ExcelJS.Buffer);

    const lines = book.worksheets[0]!.getSheetValues().slice(4) as unknown[][];

    expect(headers['content-disposition']).toContain('II.06a');
    expect(lines.at(-1)!.slice(2)).toEqual(['Tổng cộng', 6, 1, 4, 1, 5, 3, 1, 1, 1, 0, 1]);
  });

  it.each(['ii-06a', 'indicators/qd-766', 'indicators/cchc'])('come as %s to print', async (name) => {
    const { rawPayload, headers } = await spec.app.inject({ url: `/v1/reports/${name}/pdf?${JUNE}`, headers: head });

    expect(headers['content-type']).toBe('application/pdf');
    expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(['', 'period=2026-13', 'from=2026-06-30&to=2026-06-01', 'period=2026&from=2026-01-01&to=2026-01-02'])(
    'refuse the period "%s" and say how it is asked for',
    async (query) => {
      expect(await get(`ii-06a?${query}`)).toMatchObject({ status: 422, code: 'request/invalid' });
    },
  );
});
