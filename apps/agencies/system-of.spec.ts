import { systemOf } from './system-of.js';

const of = systemOf(60_000, ['commune-committee', 'land-registry']);

it('asks an agency with a system by it, and polls it', () => {
  expect(of('tax')).toEqual({ pollEveryMs: 60_000 });
});

it('asks an agency without one at its desk, as one whose system is not used yet', () => {
  expect([of('commune-committee'), of('land-registry')]).toEqual([undefined, undefined]);
});

it('does not ask an agency nobody knows', () => {
  expect(() => of('paint-shop')).toThrow(expect.objectContaining({ code: 'agency/unknown' }));
});
