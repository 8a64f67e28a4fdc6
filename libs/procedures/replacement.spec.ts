import { HubError } from '#contracts';
import { codeOn, endedBy, replacedOn, toCatalog, toOrganisation } from './index.js';

const organisation = toOrganisation([]);
const [BIRTH, BUNDLE, NEWER] = ['1.000001', '2.000002', '3.000003'];
const act = 'Quyết định 01/QĐ-UBND';
const version = (code: string, validFrom: string, validTo?: string, by?: string) => ({
  file: `${code}.yaml`,
  content: {
    code,
    name: `Thủ tục ${code}`,
    field: { code: 'THU', name: 'Thử' },
    level: 3,
    validFrom,
    ...(validTo && { validTo }),
    ...(by && { replacedBy: { code: by, act } }),
    results: [{ code: 'KQ', name: 'Kết quả' }],
  },
});
const three = [
  version(BIRTH, '2021-01-01', '2025-06-30', BUNDLE),
  version(BUNDLE, '2024-01-01', '2026-08-31', NEWER),
  version(NEWER, '2026-09-01'),
];
const reading =
  (...files: ReturnType<typeof version>[]) =>
  () =>
    toCatalog(files, organisation);
const problemOf = (code: string, day: string): HubError | undefined => {
  try {
    toCatalog(three, organisation).get(code, day);
  } catch (problem) {
    return problem as HubError;
  }
  return undefined;
};

describe('a procedure that another replaced', () => {
  it('is filed under to its last day, and refused from the next with the one to file under', () => {
    expect(problemOf(BIRTH, '2025-06-30')).toBeUndefined();
    expect(problemOf(BIRTH, '2025-07-01')).toMatchObject({
      code: 'procedure/replaced',
      detail: `Từ ngày 01/07/2025 thủ tục ${BIRTH} được thay bằng thủ tục ${BUNDLE} «Thủ tục ${BUNDLE}» theo ${act}; nộp theo mã ${BUNDLE}.`,
      fields: [{ pointer: '/procedure' }],
    });
  });

  it('names the last of several that took its place', () => {
    expect(problemOf(BIRTH, '2026-09-01')?.detail).toContain(`nộp theo mã ${NEWER}`);
  });

  it('is only not in force before its first day', () => {
    expect(problemOf(BIRTH, '2020-12-31')?.code).toBe('procedure/not-valid');
  });

  it('is still found among those that ended, by its last version', () => {
    const { procedures } = toCatalog(three, organisation);
    const on = (day: string) => endedBy(procedures, day).map(({ code }) => code);

    expect([on('2025-06-30'), on('2025-07-01'), on('2026-09-01')]).toEqual([[], [BIRTH], [BIRTH, BUNDLE]]);
  });

  it('is read by its own code, or under that of today', () => {
    const { procedures } = toCatalog(three, organisation);
    const on = (day: string) => [BIRTH, BUNDLE, NEWER].map((code) => codeOn(procedures, code, day));

    expect(on('2025-06-30')).toEqual([BIRTH, BUNDLE, NEWER]);
    expect(on('2026-08-31')).toEqual([BUNDLE, BUNDLE, NEWER]);
    expect(replacedOn(procedures, NEWER, '2026-11-25')).toEqual([NEWER, BIRTH, BUNDLE]);
    expect(replacedOn(procedures, BIRTH, '2026-11-25')).toEqual([BIRTH]);
  });
});

describe('data that replace wrongly are refused', () => {
  it.each([
    ['without an end', [version(BIRTH, '2021-01-01', undefined, BUNDLE)], 'nêu replacedBy mà chưa hết hiệu lực'],
    [
      'by one that is not there',
      [version(BIRTH, '2021-01-01', '2025-06-30', BUNDLE)],
      `thủ tục thay thế ${BUNDLE} không có hiệu lực ngày 2025-07-01`,
    ],
    [
      'where the code goes on',
      [version(BIRTH, '2021-01-01', '2025-06-30', BIRTH), version(BIRTH, '2025-07-01')],
      `mã ${BIRTH} còn một bản có hiệu lực ngày 2025-07-01`,
    ],
    [
      'in a circle on one day',
      [version(BIRTH, '2021-01-01', '2025-06-30', BUNDLE), version(BUNDLE, '2021-01-01', '2025-06-30', BIRTH)],
      `thủ tục thay thế ${BIRTH} không có hiệu lực`,
    ],
  ])('%s', (_, files, fault) => {
    expect(reading(...files)).toThrow(fault);
  });
});
