import fc from 'fast-check';
import { inVietnam, isOfficeOpen, VietnamInstant } from './vietnam-time.js';

it('reads an agency’s time as seven hours ahead of UTC', () => {
  expect(VietnamInstant.parse('20260611010203')).toBe('2026-06-10T18:02:03.000Z');
});

it('reads back every second it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
      const instant = new Date(second * 1000).toISOString();

      expect(VietnamInstant.parse(inVietnam(instant))).toBe(instant);
    }),
  );
});

it.each(['20260230000000', '20260611250000', '2026061101020', '2026-06-11', ''])('does not read %p', (text) => {
  expect(VietnamInstant.safeParse(text).success).toBe(false);
});

it.each([
  ['2026-06-11T00:00:00Z', true],
  ['2026-06-11T09:59:59Z', true],
  ['2026-06-10T23:59:59Z', false],
  ['2026-06-11T10:00:00Z', false],
  ['2026-06-14T23:59:59Z', false],
  ['2026-06-15T00:00:00Z', true],
  ['2026-06-13T03:00:00Z', false],
])('finds offices at %s open: %p', (instant, open) => {
  expect(isOfficeOpen(new Date(instant))).toBe(open);
});
