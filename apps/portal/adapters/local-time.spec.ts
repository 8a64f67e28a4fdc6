import { inVietnam } from '#agency-kit';
import fc from 'fast-check';
import { fromDigits } from './local-time.js';

describe('Vietnam local time', () => {
  it('leads back to the same second', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

    fc.assert(
      fc.property(instants, (date) => {
        const instant = `${date.toISOString().slice(0, 19)}.000Z`;

        expect(fromDigits(inVietnam(instant))).toBe(instant);
      }),
    );
  });

  it.each(['', '20260229000000', '20261301000000', '20260611240000', '20260611', '2026-06-11 07:45'])(
    'is no time: "%s"',
    (digits) => {
      expect(fromDigits(digits)).toBeUndefined();
    },
  );
});
