import fc from 'fast-check';
import { isItemCode } from './item-code.js';

describe('an item code', () => {
  it.each(['EL000000014VN', 'EL000000028VN', 'RR473124829GB'])('%s is one of the standard S10', (code) => {
    const known = isItemCode(code);

    expect(known).toBe(true);
  });

  it.each(['EL000000018VN', 'el000000014vn', 'EL00000014VN', 'EL000000014', ''])('%s is none', (code) => {
    const known = isItemCode(code);

    expect(known).toBe(false);
  });

  it('with one digit mistyped is noticed', () => {
    const place = fc.integer({ min: 2, max: 9 });
    const shift = fc.integer({ min: 1, max: 9 });

    fc.assert(
      fc.property(place, shift, (at, by) => {
        const right = 'RR473124829GB';
        const wrong = right.slice(0, at) + String((Number(right[at]) + by) % 10) + right.slice(at + 1);

        expect(isItemCode(wrong)).toBe(false);
      }),
    );
  });
});
