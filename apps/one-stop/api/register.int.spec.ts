import { deskApp, OFFICE, OTHER_OFFICE, type DeskApp } from './desk.fixture.js';

describe('dossiers in the register', () => {
  let desk: DeskApp;

  beforeAll(async () => {
    desk = await deskApp(new Date('2026-12-01T03:00:00.000Z'));
  });
  afterAll(() => desk.close());

  const period = `office=${OFFICE}&from=2026-12-01&to=2026-12-01`;

  it('are one line each, in the order of their receipts, on paper and as a workbook', async () => {
    await desk.receive();

    const [pdf, xlsx] = [
      await desk.ask('GET', `/v1/register/pdf?${period}`),
      await desk.ask('GET', `/v1/register/xlsx?${period}`),
    ];

    expect([pdf.status, pdf.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { default: ExcelJS } = await import('exceljs');
    const [sheet] = (await new ExcelJS.Workbook().xlsx.load(xlsx.body)).worksheets;
    const numbers = sheet!.getColumn(1).values.slice(4).map(String);
    expect(sheet!.getRow(3).getCell(2).value).toBe('Mã hồ sơ');
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a) - Number(b)));
    expect(sheet!.getRow(2).getCell(1).value).toBe(
      'Ủy ban nhân dân Xã Ngân Sơn – Trung tâm Phục vụ hành chính công, từ ngày 01/12/2026 đến ngày 01/12/2026',
    );
    expect([1, 8, 9].map((column) => typeof sheet!.getRow(4).getCell(column).value)).toEqual([
      'number',
      'object',
      'object',
    ]);
  });

  it('are the same pages and the same workbook each time, byte for byte', async () => {
    for (const kind of ['pdf', 'xlsx']) {
      const [one, other] = [
        await desk.ask('GET', `/v1/register/${kind}?${period}`),
        await desk.ask('GET', `/v1/register/${kind}?${period}`),
      ];

      expect(other.body.equals(one.body)).toBe(true);
    }
  });

  it('stand under the name the office had at the end of the period, and its circular', async () => {
    const { body } = await desk.ask('GET', `/v1/register/xlsx?office=${OFFICE}&from=2025-06-01&to=2025-06-30`);
    const { default: ExcelJS } = await import('exceljs');
    const [sheet] = (await new ExcelJS.Workbook().xlsx.load(body)).worksheets;

    expect(sheet!.getRow(2).getCell(1).value).toMatch(
      /^Ủy ban nhân dân Huyện Ngân Sơn – Bộ phận Tiếp nhận và Trả kết quả,/,
    );
  });

  it.each([
    ['another office', period.replace(OFFICE, OTHER_OFFICE), 422, 'office/unknown'],
    ['a day that is none', period.replace('2026-12-01', '2026-02-30'), 422, 'request/invalid'],
  ])('are not shown for %s', async (_, query, status, code) => {
    const answer = await desk.ask('GET', `/v1/register/pdf?${query}`);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
