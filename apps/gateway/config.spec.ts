import { GatewayConfig } from './config.js';

describe('where services listen', () => {
  it('is a list of names and addresses; a name again is one more replica', () => {
    const { UPSTREAMS } = GatewayConfig.parse({
      UPSTREAMS: 'one-stop=http://a:3000,one-stop=http://b:3000, agencies:tax=http://c:3000',
    });

    expect([...UPSTREAMS]).toEqual([
      ['one-stop', ['http://a:3000', 'http://b:3000']],
      ['agencies:tax', ['http://c:3000']],
    ]);
  });

  it.each(['', 'one-stop', 'one-stop=a:3000', 'one-stop=http://a:3000/path', 'a=http://a:1,,b=http://b:1'])(
    'is refused as %j',
    (UPSTREAMS) => {
      expect(GatewayConfig.safeParse({ UPSTREAMS }).success).toBe(false);
    },
  );
});
