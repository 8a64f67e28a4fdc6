import { randomUUID } from 'node:crypto';
import { deskApp, OFFICE, OTHER_OFFICE, type DeskApp } from './desk.fixture.js';

const DECEMBER = new Date('2026-12-01T03:00:00.000Z');

describe('the forms of a dossier', () => {
  let desk: DeskApp;

  beforeAll(async () => {
    desk = await deskApp(DECEMBER);
  });
  beforeEach(() => (desk.clock.now = DECEMBER));
  afterAll(() => desk.close());

  const formsOf = async (id: string) => (await desk.ask('GET', `/v1/dossiers/${id}/forms`)).body.items;

  it('begin with the receipt, which is issued and numbered by the reception itself', async () => {
    const id = await desk.receive();

    const items = await formsOf(id);

    expect(items).toMatchObject([
      { name: 'receipt', formNumber: '01', circular: 'Thông tư 03/2025/TT-VPCP', issuedAt: DECEMBER.toISOString() },
    ]);
    expect(items[0].number).toMatch(/^\d{2,}\/TTPVHCC$/);
  });

  it('are the same, with the same number, when the same call comes again', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await formsOf(await desk.receive(key));

    const again = await formsOf(await desk.receive(key));

    expect(again).toEqual(first);
  });

  it('are printed from what was recorded, byte for byte, whatever became of the dossier', async () => {
    const id = await desk.receive();
    const first = await desk.ask('GET', `/v1/dossiers/${id}/forms/receipt/pdf`);

    desk.clock.now = new Date('2026-12-02T03:00:00.000Z');
    await desk.ask('POST', `/v1/dossiers/${id}/withdrawal`, { reason: 'Không chuyển nhượng nữa' });
    await desk.ask('POST', `/v1/dossiers/${id}/withdrawal-decision`, {
      agreed: true,
      reason: 'Theo đề nghị của ông bà',
    });
    const later = await desk.ask('GET', `/v1/dossiers/${id}/forms/receipt/pdf`);

    expect([first.status, later.body.equals(first.body)]).toEqual([200, true]);
    expect(first.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining(`filename*=UTF-8''Gi%E1%BA%A5y`),
    });
    expect((await formsOf(id)).map(({ name }: { name: string }) => name)).toEqual(['receipt', 'stop']);
  });

  it('are not held up by a circular that knows no stop notice: the act is done, the form cannot be asked for', async () => {
    desk.clock.now = new Date('2025-08-01T03:00:00.000Z');
    const id = await desk.receive();
    await desk.ask('POST', `/v1/dossiers/${id}/withdrawal`, { reason: 'Không chuyển nhượng nữa' });

    const decided = await desk.ask('POST', `/v1/dossiers/${id}/withdrawal-decision`, {
      agreed: true,
      reason: 'Theo đề nghị',
    });
    const asked = await desk.ask('POST', `/v1/dossiers/${id}/forms`, { kind: 'stop' });

    expect([decided.status, decided.body.business]).toEqual([200, 'stopped']);
    expect([asked.status, asked.body.code]).toEqual([422, 'form/not-in-force']);
  });

  it('are two for two supplements, and a control slip that grows with the story', async () => {
    const id = await desk.receive();
    const lacking = { items: ['Tờ khai thuế'], reason: 'Thiếu tờ khai theo quy định' };
    await desk.ask('POST', `/v1/dossiers/${id}/supplement-requests`, lacking);

    const slips = await desk.ask('POST', `/v1/dossiers/${id}/forms`, { kind: 'control-slip' });
    const again = await desk.ask('POST', `/v1/dossiers/${id}/forms`, { kind: 'control-slip' });

    expect(slips.body.items.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['receipt', 'supplement-1', 'control-slip-1']),
    );
    expect(again.body).toEqual(slips.body);
    expect((await desk.ask('GET', `/v1/dossiers/${id}/forms/control-slip-1/pdf`)).status).toBe(200);
  });

  it.each([
    ['that no act calls for', 'POST', '', { kind: 'refusal' }, 409, 'form/not-due'],
    ['of no kind', 'POST', '', { kind: 'diploma' }, 422, 'request/invalid'],
    ['that was not issued', 'GET', '/supplement-1/pdf', undefined, 404, 'form/not-found'],
    ['with a name that is none', 'GET', '/..%2Freceipt/pdf', undefined, 422, 'request/invalid'],
  ] as const)('refuse one %s', async (_, method, path, payload, status, code) => {
    const answer = await desk.ask(method, `/v1/dossiers/${await desk.receive()}/forms${path}`, payload);

    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('are not found by another office, and a head may read but not issue them', async () => {
    const id = await desk.receive();
    const stranger = await desk.as({ role: 'clerk', offices: [OTHER_OFFICE] });
    const head = await desk.as({ role: 'head', offices: [OFFICE] });

    expect((await desk.ask('GET', `/v1/dossiers/${id}/forms/receipt/pdf`, undefined, stranger)).body.code).toBe(
      'dossier/not-found',
    );
    expect((await desk.ask('POST', `/v1/dossiers/${id}/forms`, { kind: 'receipt' }, stranger)).body.code).toBe(
      'dossier/not-found',
    );
    expect((await desk.ask('GET', `/v1/dossiers/${id}/forms/receipt/pdf`, undefined, head)).status).toBe(200);
    expect((await desk.ask('POST', `/v1/dossiers/${id}/forms`, { kind: 'receipt' }, head)).status).toBe(403);
  });
});
