import { replyWith, scriptedServer, type HeardCall, type ScriptedServer } from '#testing';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { counterpartyHttp } from './http.js';

const Receipt = z.object({ receipt: z.string() });
const MS = 1_500;

describe('a call to a counterparty', () => {
  let server: ScriptedServer;
  const serving = async (reply: (response: ServerResponse, call: HeardCall) => void) => {
    server = await scriptedServer(reply);
    return counterpartyHttp({
      code: 'land',
      baseUrl: `${server.url}/api/`,
      headers: { 'x-api-key': 'k' },
      timeoutMs: MS,
      maxBytes: 1_000,
    });
  };
  afterEach(() => server.close());

  it('carries the key that makes it single, the credentials and the body', async () => {
    const http = await serving((response) => replyWith(response, 200, { receipt: 'R-1' }));

    const answer = await http.keyed('call-1').post('/cards', { a: 1 }, Receipt);

    expect(answer).toEqual({ receipt: 'R-1' });
    expect(server.heard).toMatchObject([
      {
        method: 'POST',
        path: '/api/cards',
        body: { a: 1 },
        headers: { 'x-api-key': 'k', 'idempotency-key': 'call-1' },
      },
    ]);
  });

  it.each([500, 502, 503, 429, 408])('finds the counterparty unavailable on HTTP %i', async (status) => {
    const http = await serving((response) => replyWith(response, status, { receipt: 'R-1' }));

    await expect(http.get('/x', Receipt)).rejects.toMatchObject({ code: 'agency/unavailable' });
  });

  it('finds it unavailable when it never answers', async () => {
    const http = await serving(() => {});

    await expect(http.get('/x', Receipt)).rejects.toMatchObject({ code: 'agency/unavailable' });
  });

  it('finds it unavailable when the answer drips on past the time-out', async () => {
    const http = await serving((response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });

    await expect(http.get('/x', Receipt)).rejects.toMatchObject({ code: 'agency/unavailable' });
  });

  it('finds it unavailable when nobody listens', async () => {
    const http = await serving(() => {});
    await server.close();

    await expect(http.get('/x', Receipt)).rejects.toMatchObject({ code: 'agency/unavailable' });
  });

  it('does not follow a redirect', async () => {
    const http = await serving((response, { path }) => {
      if (path === '/elsewhere') return replyWith(response, 200, { receipt: 'R-1' });
      response.setHeader('location', '/elsewhere');
      replyWith(response, 307, '');
    });

    await expect(http.post('/x', {}, Receipt)).rejects.toMatchObject({ code: 'agency/unavailable' });
    expect(server.heard).toHaveLength(1);
  });

  it.each([
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['another shape', { receipt: 7 }],
    ['too much', { receipt: 'x'.repeat(1_001) }],
    ['broken UTF-8', 'never mind'],
  ])('finds an answer garbled that is %s', async (kind, body) => {
    const http = await serving((response) =>
      kind === 'broken UTF-8'
        ? response.end(Buffer.from('{"receipt":"\xff"}', 'latin1'))
        : replyWith(response, 200, body),
    );

    await expect(http.get('/x', Receipt)).rejects.toMatchObject({ code: 'agency/garbled' });
  });

  it('tells the reason of a rejection, short and without what it was sent about people', async () => {
    const person = { Ho: 'Nông Thị', HoTen: 'Nông Thị Mẫu', SoChungMinh: '006190000002' };
    const reason = `Trùng: NÔNG THỊ MẪU, CCCD 006190000002, ĐT 0980 000 002, thư mau@example.vn ${'…dài'.repeat(100)}`;
    const http = await serving((response) => replyWith(response, 422, { Message: reason }));

    const error = await http.post('/x', { person }, Receipt).catch((fault: unknown) => fault);

    expect(error).toMatchObject({
      code: 'agency/rejected',
      detail: expect.stringMatching(/^land: Trùng: …, CCCD …, ĐT …, thư …/),
    });
    expect(String(error).length).toBeLessThan(260);
  });

  it('calls a field that a rejection names as people call it, and leaves every other word as it is', () => {
    const fields = { SoThuTuThua: 'Thửa số' };
    const http = counterpartyHttp({ code: 'land', baseUrl: 'http://127.0.0.1:9', timeoutMs: MS, fields });

    const { detail } = http.rejection('Dữ liệu không hợp lệ: ThongTinThuaDat.0.SoThuTuThua, constructor', {});

    expect(detail).toBe('land: Dữ liệu không hợp lệ: “Thửa số” (ThongTinThuaDat.0.SoThuTuThua), constructor');
  });
});
