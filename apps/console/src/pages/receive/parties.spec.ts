import { fromTyped, toTyped } from './parties.js';

const PERSON = { name: 'Nông Thị Mẫu', personalNumber: '006190000002', address: 'Thôn Mẫu' };
const BRANCH = { name: 'Công ty Thử', taxCode: '0123456789-001', address: 'Thôn Mẫu' };
const REST = { parcel: { mapSheet: '12', address: 'Thôn Mẫu' }, price: 1, note: null };

describe('who takes part', () => {
  it('has one number in a form, and to the hub a personal number or a tax code', () => {
    const typed = toTyped({ seller: PERSON, buyer: BRANCH, ...REST });

    expect(typed).toMatchObject({ buyer: { personalNumber: '0123456789-001' }, ...REST });
    expect(typed.buyer).not.toHaveProperty('taxCode');
    expect(JSON.parse(JSON.stringify(fromTyped(typed)))).toEqual({ seller: PERSON, buyer: BRANCH, ...REST });
  });

  it('loses the number that stood there before, when one of the other kind is typed', () => {
    const before = { buyer: PERSON };

    const mended = fromTyped({ buyer: { ...PERSON, personalNumber: '0123456789' } });

    expect({ ...before.buyer, ...(mended.buyer as object) }).toMatchObject({
      personalNumber: undefined,
      taxCode: '0123456789',
    });
  });
});
