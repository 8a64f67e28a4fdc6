import { systemOf } from './system-of.js';

it('asks an agency with a system by it, and polls it', () => {
  expect(systemOf(60_000)('tax')).toEqual({ pollEveryMs: 60_000 });
});

it('asks an agency without one at its desk', () => {
  expect(systemOf(60_000)('commune-committee')).toBeUndefined();
});

it('does not ask an agency nobody knows', () => {
  expect(() => systemOf(60_000)('paint-shop')).toThrow(expect.objectContaining({ code: 'agency/unknown' }));
});
