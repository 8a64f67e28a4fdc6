import { changedFacts } from './changed-facts.js';

const BEFORE = {
  price: 450_000_000,
  buyer: { name: 'Nông Thị Mẫu', personalNumber: '006190000002', taxCode: '0100000001' },
  exempt: false,
};

describe('facts that were mended', () => {
  it('are those that were changed, and no others', () => {
    expect(changedFacts(BEFORE, { ...BEFORE, price: 460_000_000 })).toEqual({ price: 460_000_000 });
    expect(changedFacts(BEFORE, BEFORE)).toEqual({});
  });

  it('are whole: what the form does not show of one stays', () => {
    const typed = { buyer: { name: 'Nông Thị Mẫu', personalNumber: '006190000003' } };

    expect(changedFacts(BEFORE, typed)).toEqual({ buyer: { ...BEFORE.buyer, personalNumber: '006190000003' } });
  });
});
