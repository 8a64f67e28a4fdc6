import { replyWith, scriptedServer, type ScriptedServer } from '#testing';
import { atDesk } from '../../domain/sync.sample.js';
import { classicPortal } from './portal.js';

const DONE = { error_code: '0', message: 'Thành công' };
const EXPIRED = { error_code: '3', message: 'Phiên làm việc hết hạn' };
const sync = atDesk();
const call = sync.calls[0]!;

describe('the portal', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());

  const login = () =>
    classicPortal({
      baseUrl: server.url,
      username: 'hub',
      password: 'made-up',
      agencyName: (code) => code,
      timeoutMs: 1_000,
    }).tell;

  /** Gives sessions S1, S2 … and answers as it is told. */
  async function serving(answerTo: (session: string) => unknown) {
    let logins = 0;
    server = await scriptedServer((response, { path, body }) => {
      const answer =
        path === '/login'
          ? { error_code: '0', session: `S${(logins += 1)}` }
          : answerTo((body as { session: string }).session);
      replyWith(response, 200, answer);
    });
    return login();
  }
  const paths = () => server.heard.map(({ path }) => path);

  it('is logged in to once, however many calls are made at once', async () => {
    const tell = await serving(() => DONE);

    const answers = await Promise.all([tell(sync, call), tell(sync, call), tell(sync, call)]);

    expect(answers).toEqual([{ kind: 'ok' }, { kind: 'ok' }, { kind: 'ok' }]);
    expect(paths()).toEqual(['/login', '/api', '/api', '/api']);
  });

  it('is logged in to again when the session is over, and told again within the same call', async () => {
    const tell = await serving((session) => (session === 'S1' ? EXPIRED : DONE));

    const [one, other] = await Promise.all([tell(sync, call), tell(sync, call)]);

    expect([one, other]).toEqual([{ kind: 'ok' }, { kind: 'ok' }]);
    expect(paths().filter((path) => path === '/login')).toHaveLength(2);
  });

  it('knows a call that is made again by its key, within another session and in another try', async () => {
    const tell = await serving((session) => (session === 'S1' ? EXPIRED : DONE));
    await tell(sync, call);

    await tell(sync, { ...call, attempts: 3 });

    const keys = server.heard.filter(({ path }) => path === '/api').map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([call.id, call.id, call.id]);
  });

  it('that ends every session at once is asked later, not for ever', async () => {
    const tell = await serving(() => EXPIRED);

    await expect(tell(sync, call)).rejects.toThrow('agency/unavailable');
    expect(paths()).toHaveLength(4);
  });

  it.each([
    ['is busy', { error_code: '-9', message: 'Hệ thống bận' }, 'agency/unavailable'],
    ['answers nonsense', '<html>', 'agency/garbled'],
    ['says nothing', {}, 'agency/garbled'],
  ])('that %s is asked later', async (_, answer, fault) => {
    const tell = await serving(() => answer);

    await expect(tell(sync, call)).rejects.toThrow(fault);
  });

  it('that lets nobody in is asked later, and the login is tried anew', async () => {
    server = await scriptedServer((response) => replyWith(response, 200, { error_code: '1', message: 'Sai mật khẩu' }));
    const tell = login();

    await expect(tell(sync, call)).rejects.toThrow('agency/unavailable');
    await expect(tell(sync, call)).rejects.toThrow('agency/unavailable');

    expect(paths()).toEqual(['/login', '/login']);
  });

  it('is quoted without the applicant', async () => {
    const tell = await serving(() => ({
      error_code: '-2',
      message: 'Sai số định danh của Nông Thị Mẫu: 006190000002',
    }));

    const answer = await tell(sync, call);

    expect(answer).toEqual({ kind: 'data-error', told: 'portal: Sai số định danh của …: …' });
  });
});
