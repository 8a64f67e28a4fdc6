import { randomUUID } from 'node:crypto';
import { deskApp, OTHER_OFFICE, type DeskApp } from './desk.fixture.js';
import { formOf, HOP_DONG, keptIn, PDF, sendFile, sendForm, sha256 } from './paper.fixture.js';

describe('the papers of a dossier', () => {
  let desk: DeskApp;
  let id: string;

  beforeAll(async () => {
    desk = await deskApp(new Date());
  });
  beforeEach(async () => {
    id = await desk.receive();
  });
  afterAll(() => desk.close());

  const kept = () => keptIn(desk);
  const send = (content: Buffer, query?: string, name?: string, headers?: object) =>
    sendFile(desk, id, content, query, name, headers);
  const sendBody = (payload: Buffer, type: string) => sendForm(desk, id, { payload, type }, HOP_DONG);
  const contentOf = (paper: string, headers: object = {}) =>
    desk.app.inject({ url: `/v1/dossiers/${id}/papers/${paper}/content`, headers: { ...desk.clerk, ...headers } });
  const list = async (headers: object = {}) =>
    (await desk.ask('GET', `/v1/dossiers/${id}/papers`, undefined, headers)).body;

  it('are given back as they came, under a name people can read and a type that was seen, not believed', async () => {
    const { status, body } = await send(PDF, `${HOP_DONG}&reused=component&nationalStore=true&sha256=${sha256(PDF)}`);

    const content = await contentOf(body.id);

    expect([status, content.statusCode, content.rawPayload.equals(PDF)]).toEqual([201, 200, true]);
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Hop dong so 1.pdf"; filename*=UTF-8''H%E1%BB%A3p%20%C4%91%E1%BB%93ng%20s%E1%BB%91%201.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    expect((await list()).items).toMatchObject([{ digitised: true, reused: 'component', nationalStore: true }]);
  });

  it('are one paper when the same call comes again, and one blob however many papers are the same bytes', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const content = Buffer.from(`%PDF-1.7\n${randomUUID()}`);

    const first = await send(content, HOP_DONG, 'a.pdf', key);
    const again = await send(content, HOP_DONG, 'a.pdf', key);
    const other = await send(content, 'of=component&code=TP.DON-DANG-KY', 'b.pdf');

    expect(again.body).toEqual(first.body);
    expect(other.body.id).not.toBe(first.body.id);
    expect((await list()).items).toHaveLength(2);
    expect(kept().filter((name) => name === sha256(content))).toHaveLength(1);
  });

  it('come with their result too', async () => {
    const { status } = await send(PDF, 'of=result&code=KQ.GIAY-CHUNG-NHAN');

    expect(status).toBe(201);
  });

  describe('that cannot be kept leave nothing behind', () => {
    const UNSEEN = () => Buffer.from(`%PDF-1.7\n${randomUUID()}`);
    const LARGE = Buffer.alloc(1024 * 1024 + 1, '%PDF-1.7');
    it.each([
      ['too large', LARGE, HOP_DONG, 413, 'paper/too-large'],
      ['a program that calls itself a PDF', Buffer.from('MZ\u0090 program'), HOP_DONG, 415, 'paper/type-not-allowed'],
      ['other than the sender hashed', UNSEEN(), `${HOP_DONG}&sha256=${'0'.repeat(64)}`, 422, 'paper/hash-mismatch'],
      ['of a component that is none', UNSEEN(), 'of=component&code=TP.KHAC', 422, 'paper/unknown-code'],
      ['marked as what there is not', UNSEEN(), `${HOP_DONG}&reused=often`, 422, 'request/invalid'],
    ])('when they are %s', async (_, content, query, status, code) => {
      const before = kept();

      const answer = await send(content, query);

      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect([kept(), (await list()).items]).toEqual([before, []]);
    });

    it('when the line is cut', async () => {
      const before = kept();
      const { payload, type } = await formOf(UNSEEN(), 'a.pdf');

      const answer = await sendBody(payload.subarray(0, -20), type);

      expect([answer.status, answer.body.code]).toEqual([400, 'paper/cut-off']);
      expect([kept(), (await list()).items]).toEqual([before, []]);
    });

    it('when there is no file, or no form at all', async () => {
      const form = new Response(new FormData());
      const empty = Buffer.from(await form.arrayBuffer());

      const answers = [
        await sendBody(empty, form.headers.get('content-type')!),
        await sendBody(Buffer.from('{}'), 'application/json'),
      ];

      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        Array(2).fill([422, 'paper/missing-file']),
      );
    });

    it('when another route is sent a file', async () => {
      const { payload, type } = await formOf(PDF, 'a.pdf');
      const headers = { ...desk.clerk, 'content-type': type, 'idempotency-key': randomUUID() };

      const answer = await desk.app.inject({ method: 'POST', url: '/v1/dossiers', payload, headers });

      expect([answer.statusCode, answer.json().code]).toEqual([415, 'request/unsupported-type']);
    });
  });

  it('are not found by another office, which can add none either', async () => {
    const { body } = await send(PDF);
    const stranger = await desk.as({ role: 'clerk', offices: [OTHER_OFFICE] });

    const answers = [
      (await contentOf(body.id, stranger)).json(),
      await list(stranger),
      (await send(PDF, HOP_DONG, 'a.pdf', stranger)).body,
    ];

    expect(answers.map(({ code }) => code)).toEqual(Array(3).fill('dossier/not-found'));
  });

  it('are shown to an officer as far as they travel to the agency, when it is its turn', async () => {
    const { body: contract } = await send(PDF);
    const { body: declaration } = await send(PDF, 'of=component&code=TP.TO-KHAI-TNCN');
    const land = await desk.as({ role: 'officer', agency: 'land-registry' });
    const tax = await desk.as({ role: 'officer', agency: 'tax' });

    expect((await list(land)).items.map(({ code }: { code: string }) => code)).toEqual(['TP.HOP-DONG']);
    expect((await contentOf(contract.id, land)).statusCode).toBe(200);
    expect((await contentOf(declaration.id, land)).json().code).toBe('paper/not-found');
    expect((await list(tax)).code).toBe('dossier/not-found');
    expect((await send(PDF, HOP_DONG, 'a.pdf', land)).status).toBe(403);
  });

  it('are taken out again when they were attached by mistake', async () => {
    const { body } = await send(PDF);

    const removed = await desk.app.inject({
      method: 'DELETE',
      url: `/v1/dossiers/${id}/papers/${body.id}`,
      headers: desk.clerk,
    });

    expect([removed.statusCode, (await list()).items]).toEqual([204, []]);
    const { body: timeline } = await desk.ask('GET', `/v1/dossiers/${id}/timeline`);
    expect(timeline.items.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['dossier.paper-attached.v1', 'dossier.paper-removed.v1']),
    );
  });
});
