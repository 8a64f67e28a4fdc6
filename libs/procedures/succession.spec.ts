import { courseOf, loadOrganisation, toOrganisation } from './index.js';

const ACT = { id: 'nq-thu', number: 'Nghị quyết thử', on: '2025-07-01' };
const BEFORE = { validFrom: '2021-01-01', validTo: '2025-06-30' };
const to = (code: string) => ({ code, kind: 'merge', act: ACT.id });
const unit = (code: string, more: object = {}) => ({
  code,
  name: `Xã ${code}`,
  kind: 'commune',
  validFrom: '2021-01-01',
  ...more,
});
const office = (code: string, more: object = {}) => ({
  code,
  name: `Một cửa ${code}`,
  unit: '01936',
  validFrom: '2021-01-01',
  ...more,
});
const reading = (content: object) => () =>
  toOrganisation([{ file: 'thu.yaml', content: { acts: [ACT], units: [unit('01936')], ...content } }]);
const agency = {
  name: 'Cơ quan thử',
  actions: ['assess'],
  officeHours: [{ opens: '07:00', closes: '17:00' }],
};

describe('Ngân Sơn on 01/7/2025', () => {
  const organisation = loadOrganisation('procedures');
  const goesOn = (code: string, day: string) => courseOf(organisation.offices, code, day).at(-1);

  it.each([
    ['000.01.14.H03', 'Bộ phận một cửa xã Nà Phặc', '01936'],
    ['000.05.14.H03', 'Bộ phận một cửa xã Nà Phặc', '01936'],
    ['000.04.14.H03', 'Bộ phận một cửa xã Ngân Sơn', '01954'],
    ['000.07.14.H03', 'Bộ phận một cửa xã Ngân Sơn', '01954'],
    ['000.10.14.H03', 'Bộ phận một cửa xã Hiệp Lực', '01960'],
    ['000.08.14.H03', 'Bộ phận một cửa xã Thượng Quan', '01957'],
  ])('leaves the work of %s to %s', (code, name, unitCode) => {
    expect(goesOn(code, '2025-06-30')).toMatchObject({ code, validTo: '2025-06-30' });
    expect(goesOn(code, '2025-07-01')).toMatchObject({ name, unit: unitCode });
  });

  it('leaves the district desk’s work to the commune desk that bears its code', () => {
    const names = courseOf(organisation.offices, '000.00.14.H03', '2025-07-01').map(({ name }) => name);

    expect(names).toEqual(['Bộ phận một cửa huyện Ngân Sơn', 'Bộ phận một cửa xã Ngân Sơn']);
  });

  it('leaves the district committee’s steps to the commune’s', () => {
    expect(courseOf(organisation.agencies, 'district-committee', '2025-07-01').at(-1)?.code).toBe('commune-committee');
  });

  it('knows nobody for a code before its first day', () => {
    expect(courseOf(organisation.offices, 'H55.901', '2025-06-30')).toEqual([]);
  });
});

describe('bad succession is refused, naming the row:', () => {
  it.each([
    [
      'offices that become one another',
      {
        offices: [
          office('A', { ...BEFORE, continuedBy: to('B') }),
          office('B', { ...BEFORE, continuedBy: to('A') }),
          office('A', { validFrom: '2025-07-01' }),
          office('B', { validFrom: '2025-07-01' }),
        ],
      },
      'kế tục thành vòng ngày 2025-07-01: A → B → A',
    ],
    [
      'units that become one another in three steps',
      {
        units: [unit('01936'), unit('01939'), unit('01942')],
        successions: [
          { from: '01936', to: '01939', kind: 'merge', act: ACT.id },
          { from: '01939', to: '01942', kind: 'merge', act: ACT.id },
          { from: '01942', to: '01936', kind: 'merge', act: ACT.id },
        ],
      },
      'kế tục thành vòng ngày 2025-07-01: 01936 → 01939 → 01942 → 01936',
    ],
    [
      'a unit merged into one that ended with it',
      {
        units: [unit('01936'), unit('01939', BEFORE), unit('01942', BEFORE)],
        successions: [{ from: '01939', to: '01942', kind: 'merge', act: ACT.id }],
      },
      'successions 01939 → 01942: đơn vị hành chính 01942 không có trong units vào ngày 2025-07-01',
    ],
    [
      'a unit that was never there',
      { successions: [{ from: '01939', to: '01936', kind: 'merge', act: ACT.id }] },
      'trước ngày 2025-07-01 không có đơn vị hành chính 01939',
    ],
    [
      'a merger into nothing',
      { successions: [{ from: '01936', kind: 'merge', act: ACT.id }] },
      'successions 01936 → (không có): merge phải nêu đơn vị kế tục',
    ],
    [
      'an act nobody lists',
      { offices: [office('A', { ...BEFORE, continuedBy: { ...to('B'), act: 'nq-khac' } })] },
      'nơi tiếp nhận A «Một cửa A»: không có văn bản nq-khac trong acts',
    ],
    ['an act twice', { acts: [ACT, ACT] }, 'văn bản nq-thu bị ghi hai lần'],
    [
      'an office that ends and nobody goes on with its dossiers',
      { offices: [office('A', BEFORE)] },
      'nơi tiếp nhận A «Một cửa A»: hết hiệu lực ngày 2025-06-30 mà không nêu nơi tiếp tục giải quyết',
    ],
    [
      'an office continued by one that is not there',
      { offices: [office('A', { ...BEFORE, continuedBy: to('B') })] },
      'nơi tiếp tục giải quyết B không có hiệu lực vào ngày 2025-07-01',
    ],
    [
      'an office that is continued though it did not end',
      { offices: [office('A', { continuedBy: to('B') }), office('B')] },
      'nêu continuedBy mà chưa hết hiệu lực',
    ],
    [
      'an end on another day than the act’s',
      { offices: [office('A', { validTo: '2025-05-31', continuedBy: to('B') }), office('B')] },
      'hết hiệu lực ngày 2025-05-31 nhưng Nghị quyết thử có hiệu lực từ 2025-07-01',
    ],
    [
      'a code given to an office that does not go on with its dossiers',
      {
        offices: [
          office('A', { ...BEFORE, continuedBy: to('B') }),
          office('B'),
          office('A', { validFrom: '2025-07-01' }),
        ],
      },
      'mã A được dùng lại cho nơi không tiếp tục giải quyết hồ sơ của nơi này',
    ],
    [
      'an agency whose steps nobody takes over',
      { agencies: [{ ...agency, code: 'tax', ...BEFORE }] },
      'cơ quan tax «Cơ quan thử»: hết hiệu lực ngày 2025-06-30 mà không nêu nơi tiếp tục giải quyết',
    ],
  ])('%s', (_, content, message) => {
    expect(reading(content)).toThrow('data/invalid');
    expect(reading(content)).toThrow(message);
  });
});
