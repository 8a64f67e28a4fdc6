import { HubError } from '#contracts';
import { findTemplate, getTemplate, loadCirculars, toCirculars } from './circulars.js';

const CIRCULARS = loadCirculars('procedures');
const form = (number: string, kind: string) => ({ number, kind, paper: 'A5', title: 'Phiếu' });
const fileOf = (...circulars: object[]) => [{ file: 'forms.yaml', content: { circulars } }];

/** What a person who keeps the data is told. */
function faultOf(files: Parameters<typeof toCirculars>[0]): string {
  try {
    toCirculars(files);
    return 'none';
  } catch (error) {
    return (error as HubError).detail;
  }
}

describe('the forms of the circulars', () => {
  it.each([
    ['2025-09-14', 'control-slip', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'],
    ['2025-09-15', 'stop', 'Thông báo dừng giải quyết hồ sơ'],
  ])('mean by “mẫu 05” on %s a %s', (day, kind, title) => {
    const { number, title: named } = getTemplate(CIRCULARS, kind, day);

    expect([number, named]).toEqual(['05', title]);
  });

  it('have no stop notice before there was one, and none at all before 2018', () => {
    expect(findTemplate(CIRCULARS, 'stop', '2025-09-14')).toBeUndefined();
    expect(findTemplate(CIRCULARS, 'receipt', '2017-01-01')).toBeUndefined();
    expect(() => getTemplate(CIRCULARS, 'stop', '2025-09-14')).toThrow('form/not-in-force');
  });

  it('ask for the apology by a slip in 2018, by a letter that proposes an extension since 2025', () => {
    const titles = ['2025-09-14', '2025-09-15'].map((day) => getTemplate(CIRCULARS, 'apology', day).title);

    expect(titles).toEqual([
      'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    ]);
  });

  it('are complete: six in 2018 and seven in 2025', () => {
    expect(CIRCULARS.map(({ forms }) => forms.map(({ number }) => number).join(' '))).toEqual([
      '01 02 03 04 05 06',
      '01 02 03 04 05 06 07',
    ]);
  });

  it.each([
    [
      'two circulars in force at once',
      [
        { code: 'A', validFrom: '2018-01-01', forms: [form('01', 'receipt')] },
        { code: 'B', validFrom: '2020-01-01', forms: [form('01', 'receipt')] },
      ],
      '«A» và «B» có hiệu lực cùng lúc',
    ],
    [
      'a number that means two things',
      [{ code: 'A', validFrom: '2018-01-01', forms: [form('05', 'stop'), form('05', 'receipt')] }],
      'mẫu 05 bị ghi hai lần',
    ],
    ['a kind that nobody prints', [{ code: 'A', validFrom: '2018-01-01', forms: [form('01', 'diploma')] }], 'kind'],
  ])('are refused with %s', (_, circulars, fault) => {
    expect(faultOf(fileOf(...circulars))).toContain(fault);
  });
});
