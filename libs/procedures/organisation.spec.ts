import { findAgency, getOffice, loadOrganisation, toOrganisation } from './index.js';

const unit = { code: '062', name: 'Huyện thử', kind: 'district', validFrom: '2021-01-01' };
const office = {
  code: '000.00.14.H03',
  aliases: ['H03.14'],
  name: 'Một cửa thử',
  unit: '062',
  validFrom: '2021-01-01',
};
const agency = {
  code: 'tax',
  name: 'Thuế',
  actions: ['assess'],
  officeHours: [{ opens: '07:00', closes: '17:00' }],
  validFrom: '2021-01-01',
};
const ACT = { id: 'nq', number: 'NQ', on: '2025-07-01' };
const reading = (content: object) => () => toOrganisation([{ file: 'thu.yaml', content }]);

describe('Ngân Sơn', () => {
  const organisation = loadOrganisation('procedures');
  const unitsOn = (day: string) =>
    organisation.units.filter((row) => row.validFrom <= day && day <= (row.validTo ?? day));

  it('had ten communes and towns in 2021, five of the new province since July 2025', () => {
    expect(unitsOn('2021-07-15').filter(({ parent }) => parent === '062')).toHaveLength(10);
    expect(unitsOn('2025-07-01').filter(({ parent }) => parent === '19')).toHaveLength(5);
  });

  it('uses a code again under another name', () => {
    const names = ['2021-07-15', '2024-01-01', '2025-07-01'].map(
      (day) => unitsOn(day).find(({ code }) => code === '01954')?.name,
    );

    expect(names).toEqual(['Xã Vân Tùng', 'Thị trấn Vân Tùng', 'Xã Ngân Sơn']);
  });

  it('tells of every unit that ended what became of it', () => {
    const succeeded = organisation.successions.map(({ from }) => from);

    const ended = organisation.units.filter(({ validTo, code }) => validTo === '2025-06-30' && code !== '01957');

    expect(succeeded).toEqual(expect.arrayContaining(ended.map(({ code }) => code)));
  });

  it('says of every office that its identifier is a placeholder', () => {
    expect(organisation.offices.every(({ placeholder }) => placeholder)).toBe(true);
  });

  it.each(['000.00.14.H03', 'H03.14'])('finds the desk under %s, old style and new', (code) => {
    expect(getOffice(organisation, code, '2021-07-15').name).toBe('Bộ phận một cửa huyện Ngân Sơn');
    expect(getOffice(organisation, code, '2026-11-23').name).toBe('Bộ phận một cửa xã Ngân Sơn');
  });

  it.each([
    ['000.99.14.H03', '2021-07-15'],
    ['000.02.14.H03', '2025-07-01'],
    ['H55.901', '2025-06-30'],
  ])('knows no desk %s on %s', (code, day) => {
    expect(() => getOffice(organisation, code, day)).toThrow(
      `office/unknown: Ngày ${day} không có nơi tiếp nhận nào mang mã ${code}`,
    );
  });

  it('knows what its agencies do', () => {
    expect(findAgency(organisation, 'land-registry')?.actions).toEqual(['appraise-transfer', 'register-transfer']);
    expect(findAgency(organisation, 'police')).toBeUndefined();
  });
});

describe('bad organisation data is refused', () => {
  it.each([
    [
      'one unit code twice on a day',
      { units: [unit, { ...unit, name: 'Huyện khác' }] },
      'đơn vị hành chính 062: «Huyện thử» và «Huyện khác»',
    ],
    [
      'an alias that is another office’s code',
      { units: [unit], offices: [office, { ...office, code: 'H03.14', aliases: [] }] },
      'dùng chung một mã cùng lúc',
    ],
    [
      'an office of no unit',
      { offices: [office] },
      'nơi tiếp nhận «Một cửa thử»: ngày 2021-01-01 không có đơn vị hành chính 062',
    ],
    [
      'a succession of unknown units',
      { acts: [ACT], units: [unit], successions: [{ from: '062', to: '19', kind: 'merge', act: 'nq' }] },
      'đơn vị hành chính 19 không có trong units',
    ],
    ['an agency twice', { agencies: [agency, agency] }, 'cơ quan tax bị ghi hai lần'],
    ['a field nobody knows', { desks: [] }, 'thu.yaml'],
  ])('%s', (_, content, message) => {
    expect(reading(content)).toThrow('data/invalid');
    expect(reading(content)).toThrow(message);
  });

  it('but one code may follow another in time', () => {
    const units = [
      { ...unit, validTo: '2025-06-30' },
      { ...unit, validFrom: '2025-07-01' },
    ];

    expect(reading({ units })().units).toHaveLength(2);
  });
});
