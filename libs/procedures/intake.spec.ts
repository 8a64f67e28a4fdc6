import { checkFacts, feesOf, loadProcedures, missingComponents } from './index.js';

const catalog = loadProcedures('procedures');
const transfer = catalog.get('2.000889', '2021-07-15');
const certifiedCopy = catalog.get('2.000815', '2021-07-15');

const person = { name: 'Nông Thị Mẫu', personalNumber: '006190000002', address: 'Tiểu khu 2, thị trấn Nà Phặc' };
const parcel = {
  mapSheet: '45',
  parcelNumber: '123',
  areaSquareMetres: 210.5,
  communeCode: '01942',
  address: 'Thôn Nà Ví, xã Bằng Vân',
};
const facts = { seller: person, buyer: person, parcel, price: 450_000_000, exempt: false, originUnclear: false };
const paper = { name: 'Giấy tờ', originals: 1, copies: 0, electronic: false };
const brought = transfer.components.map(({ code }) => ({ ...paper, code }));

/** Which rule it breaks, for screens in another language. */
const CODES = /^(missing|expected\/[a-zA-Z-]+)$/;

describe('facts at reception', () => {
  it('are complete when every kind is what it should be', () => {
    expect(checkFacts(transfer, facts)).toEqual([]);
  });

  it.each([undefined, null, ''])('are missing when left %p', (price) => {
    const given = price === undefined ? { ...facts, price: null } : { ...facts, price };

    expect(checkFacts(transfer, given)).toEqual([
      {
        pointer: '/facts/price',
        detail: 'Thiếu Giá chuyển nhượng (đồng)',
        code: 'missing',
        of: 'Giá chuyển nhượng (đồng)',
      },
    ]);
  });

  it.each([
    ['a negative price', { price: -1 }, '/facts/price', 'phải là số, không âm'],
    ['a price in words', { price: 'một tỷ' }, '/facts/price', 'phải là số'],
    ['a yes-no in words', { exempt: 'có' }, '/facts/exempt', 'phải là có (true)'],
    ['a party that is a text', { buyer: 'Nông Thị Mẫu' }, '/facts/buyer', 'phải là thông tin của một người'],
    [
      'a party nobody can identify',
      { buyer: { name: 'A', address: 'B' } },
      '/facts/buyer/personalNumber',
      'không có thì phải có mã số thuế',
    ],
    [
      'a personal number of ten digits',
      { buyer: { ...person, personalNumber: '0061900000' } },
      '/facts/buyer/personalNumber',
      'số định danh',
    ],
    [
      'a birthday that never was',
      { seller: { ...person, birthDate: '1980-02-30' } },
      '/facts/seller/birthDate',
      'ngày sinh có thật',
    ],
    [
      'a parcel without area',
      { parcel: { ...parcel, areaSquareMetres: 0 } },
      '/facts/parcel/areaSquareMetres',
      'lớn hơn 0',
    ],
    ['a commune by name', { parcel: { ...parcel, communeCode: 'Bằng Vân' } }, '/facts/parcel/communeCode', '5 chữ số'],
  ])('%s is pointed at', (_, wrong, pointer, detail) => {
    const faults = checkFacts(transfer, { ...facts, ...wrong });

    expect(faults).toMatchObject([
      { pointer, detail: expect.stringContaining(detail), code: expect.stringMatching(CODES) },
    ]);
  });

  it('never repeats what was entered', () => {
    const secret = { ...person, personalNumber: '12345', phone: '67890' };

    const faults = checkFacts(transfer, { ...facts, buyer: secret });

    expect(faults).toHaveLength(2);
    expect(JSON.stringify(faults)).not.toMatch(/12345|67890|Nông/);
  });

  it('may identify an organisation by its tax code alone', () => {
    const buyer = { name: 'Công ty Thử', taxCode: '0123456789-001', address: 'Xã Ngân Sơn' };

    expect(checkFacts(transfer, { ...facts, buyer })).toEqual([]);
  });

  it('may be left out where they are not required', () => {
    const price = { label: 'Giá', kind: 'number', required: false } as const;

    expect(checkFacts({ ...transfer, facts: { price } }, {})).toEqual([]);
    expect(checkFacts({ ...transfer, facts: { price } }, { price: -1 })).toHaveLength(1);
  });
});

describe('papers at reception', () => {
  it('are complete when each required one is there', () => {
    expect(missingComponents(transfer, brought)).toEqual([]);
  });

  it('are named when they are missing, or listed without one copy', () => {
    const [form, ...others] = brought;
    const none = { ...paper, originals: 0, code: form?.code ?? '' };

    expect(missingComponents(transfer, others)).toMatchObject([{ code: 'TP.DON-DANG-KY' }]);
    expect(missingComponents(transfer, [none, ...others])).toMatchObject([{ code: 'TP.DON-DANG-KY' }]);
    expect(missingComponents(transfer, [{ ...none, electronic: true }, ...others])).toEqual([]);
  });
});

describe('fees', () => {
  it('are counted by the copy where the procedure says so', () => {
    expect(feesOf(certifiedCopy, { paper: 'Bằng tốt nghiệp', copies: 3 })).toBe(6000);
    expect(feesOf(certifiedCopy, { paper: 'Bằng tốt nghiệp', copies: 2.5 })).toBe(6000);
  });

  it('are fixed otherwise', () => {
    expect(feesOf(transfer, facts)).toBe(100_000);
  });
});
