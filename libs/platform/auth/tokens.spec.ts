import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { keysOf, readToken } from './tokens.js';

const RULES = { issuer: 'https://issuer.invalid', audience: 'lien-thong' };
const GOOD = {
  alg: 'ES256',
  typ: 'at+jwt',
  iss: RULES.issuer,
  aud: RULES.audience,
  sub: 'clerk-1',
  role: 'clerk',
  life: 3_600,
  age: 0,
};

describe('a token', () => {
  let key: CryptoKey;
  let rules: Parameters<typeof readToken>[1];

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    key = pair.privateKey;
    rules = { ...RULES, keys: keysOf({ keys: [{ ...(await exportJWK(pair.publicKey)), kty: 'EC' }] }) };
  });

  const sign = ({ alg, typ, life, age, ...claims }: typeof GOOD) => {
    const now = Math.floor(Date.now() / 1000) - age;
    return new SignJWT({ ...claims, iat: now, ...(life && { exp: now + life }) })
      .setProtectedHeader({ alg, typ })
      .sign(key);
  };

  it('says who its bearer is', async () => {
    expect(await readToken(await sign(GOOD), rules)).toEqual({
      sub: 'clerk-1',
      role: 'clerk',
      offices: [],
      iat: expect.any(Number),
    });
  });

  it('does not say itself how far its bearer’s rights reach', async () => {
    const claimed = { ...GOOD, officeReach: { '000.00.14.H03': 'H55.901' }, agencyReach: ['tax'] };

    expect(Object.keys(await readToken(await sign(claimed), rules))).toEqual(['sub', 'role', 'offices', 'iat']);
  });

  it.each([
    ['another issuer', { iss: 'https://elsewhere.invalid' }],
    ['another audience', { aud: 'elsewhere' }],
    ['another kind', { typ: 'JWT' }],
    ['no end', { life: 0 }],
    ['an end that is past', { life: 60, age: 120 }],
    ['an age beyond a working day', { life: 200_000, age: 50_000 }],
    ['a role we do not know', { role: 'mayor' }],
  ])('with %s is no token of ours', async (_, change) => {
    await expect(readToken(await sign({ ...GOOD, ...change }), rules)).rejects.toMatchObject({ code: 'auth/invalid' });
  });

  it('whose signature is missing or was made with the public key as a secret is no token of ours', async () => {
    const [, payload] = (await sign(GOOD)).split('.');
    const header = (alg: string) => Buffer.from(JSON.stringify({ alg, typ: 'at+jwt' })).toString('base64url');

    await expect(readToken(`${header('none')}.${payload}.`, rules)).rejects.toMatchObject({ code: 'auth/invalid' });
    await expect(readToken(`${header('HS256')}.${payload}.AAAA`, rules)).rejects.toMatchObject({
      code: 'auth/invalid',
    });
  });
});
