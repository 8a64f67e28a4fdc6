import { renderPdf, type Sheet } from '#forms';
import { OLD, registerSample, samplesOf } from './forms.sample.js';
import { register } from './register.js';
import { sheetOf } from './sheet-of.js';

const NEW = new Date('2026-11-24T03:00:00.000Z');
const SHEETS: readonly (readonly [string, Sheet])[] = [OLD, NEW].flatMap((now) => [
  ...samplesOf(now).map((form) => [`${form.facts.kind} of ${now.getFullYear()}`, sheetOf(form)] as const),
  [`register of ${now.getFullYear()}`, register(registerSample(now, 3))] as const,
]);

/** What stands on it, with the spaces that keep words together as any other. */
const textOf = ({ content }: Sheet): string => JSON.stringify(content).replaceAll('\u00a0', ' ');

/** Pages, by the page objects of the file. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').split(/\/Type \/Page\b(?!s)/).length - 1;

describe.each(SHEETS)('the %s', (_, sheet) => {
  it('is a one-page paper that says the same each time it is printed, byte for byte', async () => {
    const [first, again] = [await renderPdf(sheet), await renderPdf(structuredClone(sheet))];

    expect(again.equals(first)).toBe(true);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(first)).toBe(1);
  });

  it('has quốc hiệu and tiêu ngữ, authority over unit, and place and day', () => {
    const text = textOf(sheet);

    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('ỦY BAN NHÂN DÂN');
    expect(text).toMatch(/Ngân Sơn, ngày \d\d tháng \d+ năm \d{4}/);
  });
});

describe('the stop notice', () => {
  it('is numbered among the unit’s own, under mẫu 05 of 2025', () => {
    const stop = samplesOf(NEW).find(({ facts }) => facts.kind === 'stop')!;

    const text = textOf(sheetOf(stop));

    expect(text).toContain('Số: 07/TTPVHCC');
    expect(text).toContain('Mẫu số 05 – Thông tư 03/2025/TT-VPCP');
    expect(text).toContain('THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ');
  });
});

describe('the apology', () => {
  const apologyOf = (now: Date) => textOf(sheetOf(samplesOf(now).find(({ facts }) => facts.kind === 'apology')!));

  it('of 2025 proposes an extension: until when, which one it is, and every promise before', () => {
    const text = apologyOf(NEW);

    expect(text).toContain('Đề nghị gia hạn thời gian giải quyết đến');
    expect(text).toContain('1 (theo quy định không quá 1 lần)');
    expect(text).toContain('17 giờ 00 phút, ngày 02 tháng 7 năm 2026 (khi tiếp nhận)');
  });

  it('of 2018 does not', () => {
    expect(apologyOf(OLD)).not.toContain('gia hạn');
  });
});

describe('a long register', () => {
  it('goes on over pages with its head on each', async () => {
    expect(pagesOf(await renderPdf(register(registerSample(NEW, 40))))).toBeGreaterThan(3);
  });
});
