import { Procedure } from '#procedures';
import { catalogueDifferences } from './catalogue-differences.js';
import type { Published, PublishedContent } from './published.js';

const ours = Procedure.parse({
  code: '2.000889',
  name: 'Đăng ký biến động',
  field: { code: 'G13', name: 'Đất đai' },
  level: 3,
  validFrom: '2021-01-01',
  limit: { workingDays: 13 },
  fees: [{ code: 'appraisal', name: 'Phí thẩm định', amount: 100_000 }],
  components: [
    { code: 'TP.DON', name: 'Đơn đăng ký' },
    { code: 'TP.HD', name: 'Hợp đồng' },
  ],
  results: [{ code: 'KQ', name: 'Giấy chứng nhận' }],
});
const same: PublishedContent = {
  limits: [{ channel: 'desk', amount: 13, unit: 'ngày làm việc' }],
  fees: [100_000],
  papers: ours.components.map(({ code, name }) => ({ code, name })),
};
const theirs = (changes: Partial<Published> = {}, content: Partial<PublishedContent> = {}): Published => ({
  code: ours.code,
  name: ours.name,
  replaces: [],
  content: { ...same, ...content },
  ...changes,
});
const found = (...published: Published[]) => catalogueDifferences([ours], published);

describe('the portal’s catalogue and our files', () => {
  it('say the same: nothing is told', () => {
    expect(found(theirs())).toEqual([]);
  });

  it.each<[string, Published, string]>([
    [
      'renamed',
      theirs({ name: 'Đăng ký biến động đất đai' }),
      'Đổi tên “Đăng ký biến động” thành “Đăng ký biến động đất đai”.',
    ],
    [
      'limit',
      theirs({}, { limits: [{ channel: 'desk', amount: 8, unit: 'ngày làm việc' }] }),
      'Thời hạn giải quyết: “13 ngày làm việc” thành “8 ngày làm việc”.',
    ],
    ['limit', theirs({}, { limits: [] }), 'Thời hạn giải quyết: “13 ngày làm việc” thành “giải quyết ngay”.'],
    [
      'limit',
      theirs({}, { limits: [...same.limits, { channel: 'online', amount: 8, unit: 'ngày' }] }),
      'Thời hạn giải quyết: “13 ngày làm việc” thành “trực tiếp 13 ngày làm việc, trực tuyến 8 ngày”.',
    ],
    ['fees', theirs({}, { fees: [50_000, 120_000] }), 'Phí, lệ phí: 100.000 đồng thành 50.000 đồng, 120.000 đồng.'],
    ['fees', theirs({}, { fees: [] }), 'Phí, lệ phí: 100.000 đồng thành không thu.'],
    [
      'papers',
      theirs(
        {},
        {
          papers: [
            { code: 'TP.DON', name: 'Đơn mẫu 18' },
            { code: 'TP.TK', name: 'Tờ khai' },
          ],
        },
      ),
      'Thành phần hồ sơ: thêm “Tờ khai”; bỏ “Hợp đồng”; đổi “Đơn đăng ký” thành “Đơn mẫu 18”.',
    ],
  ])('differ in words: %s', (kind, published, sentence) => {
    expect(found(published)).toMatchObject([{ code: ours.code, kind, sentence }]);
  });

  it('differ by a procedure that is gone, replaced by one, split into several, or new', () => {
    const heir = (code: string): Published => ({ code, name: `Thủ tục ${code}`, replaces: [ours.code] });

    const kinds = [
      found(),
      found(heir('1.012785')),
      found(heir('1.012785'), heir('1.012787')),
      found(theirs(), { code: '1.004222', name: 'Đăng ký thường trú', replaces: [] }),
    ].map((differences) => differences.map(({ kind }) => kind));

    expect(kinds).toEqual([['gone'], ['replaced'], ['split'], ['new']]);
    expect(found(heir('1.012785'), heir('1.012787'))[0]!.sentence).toContain('tách thành 2 thủ tục: 1.012785');
  });

  it('lead to a version of its own when the change holds from a day on', () => {
    const change = found(theirs({}, { fees: [120_000], validFrom: '2026-12-01' }))[0]?.change;

    expect(change).toContain('thêm validTo là ngày trước 2026-12-01');
    expect(change).toContain('validFrom: 2026-12-01');
  });
});
