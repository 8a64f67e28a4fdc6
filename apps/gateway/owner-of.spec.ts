import { ownerOf } from './owner-of.js';

it.each([
  ['/v1/dossiers?open=true&limit=500', 'one-stop'],
  ['/v1/dossiers/01a2/accept', 'one-stop'],
  ['/v1/requests/01a2%2Fappraise%2F1/mend', 'agencies'],
  ['/v1/callbacks/tax', 'agencies:tax'],
  ['/v1/callbacks/post', 'postal'],
  ['/v1/parked/portal/7/replay', 'portal'],
  ['/thu-tuc/2.000889', 'one-stop'],
  ['/v1/parked?service=postal', 'postal'],
  ['/', 'console'],
  ['/auth/me', 'console'],
  ['/oidc/token', 'console'],
  ['/v2/dossiers', 'console'],
  ['//dossiers', 'console'],
])('%s is answered by %s', (url, owner) => {
  expect(ownerOf(url)).toBe(owner);
});

it.each(['/v1', '/v1/constructor', '/v1/parked'])('%s is answered by no single service', (url) => {
  expect(ownerOf(url)).toBeUndefined();
});
