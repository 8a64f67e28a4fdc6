import { eventually } from '#testing';
import { openSigning, OFFICE } from './signed-documents.js';
import { FILE, fileOf, issued, notYet, NUMBER, sentBack, sumOf } from './td-office-tells.js';

describe('a result that the document system signs and numbers', () => {
  let signing: Awaited<ReturnType<typeof openSigning>>;
  beforeAll(async () => (signing = await openSigning()));
  /** The number is free for the next one: here only one at a time is looked at. */
  afterEach(() => signing.database.owner.query('update agencies.request set issued = null'));
  afterAll(() => signing.close());

  const settled = (id: string) =>
    eventually(async () => expect((await signing.dossier(id)).facts.document).toMatchObject({ number: NUMBER }));
  const eventsOf = async (request: string) => {
    const { rows } = await signing.database.owner.query(
      `select envelope->>'type' as type from bus.log where topic = 'requests' and envelope->'data'->>'requestId' = $1`,
      [request],
    );
    return rows.map(({ type }) => type).filter((type) => type === 'request.outcome-received.v1');
  };

  it('goes out as a draft, without anybody’s name, and comes back with number, date and what the file is', async () => {
    const { id, sign } = await signing.asked();

    const answer = await signing.tell(issued(sign, 0));

    await settled(id);
    const { facts, acts } = await signing.dossier(id);
    expect(answer).toEqual([200, 'Đã nhận', undefined]);
    expect(facts.document).toEqual({ number: NUMBER, date: '2026-06-12', sha256: sumOf(FILE) });
    expect(acts).toContain('take-over-result');
    const sent = signing.office.heard.find(({ body }) => (body as { MaThamChieu?: string })?.MaThamChieu === sign);
    expect(sent).toMatchObject({ path: '/du-thao', body: { DuThao: { SoDuThao: 'DT-01' }, NoiNhan: OFFICE } });
    expect(JSON.stringify(sent?.body)).not.toMatch(/Thử|Mẫu|Khai sinh/);
  });

  it('cannot be taken over before it is numbered', async () => {
    const { id } = await signing.asked();

    const { status, body } = await signing.call(signing.clerk, 'POST', `/v1/dossiers/${id}/take-over`, {});

    expect([status, body.code]).toEqual([409, 'dossier/act-not-allowed']);
  });

  it('has effect once, however often it is told', async () => {
    const { id, sign } = await signing.asked();

    const answers = await Promise.all([1, 2, 3, 4].map(() => signing.tell(issued(sign, 0))));

    await settled(id);
    expect(answers.map(([status]) => status)).toEqual([200, 200, 200, 200]);
    expect(await eventsOf(sign)).toHaveLength(1);
  });

  it('keeps its number: another one for the same draft is refused, and so is another file', async () => {
    const { id, sign } = await signing.asked();
    await signing.tell(issued(sign, 0));
    await settled(id);

    const other = await signing.tell(issued(sign, 1, { SoKyHieu: '13/TL-UBND' }));
    const file = await signing.tell(issued(sign, 1, fileOf(Buffer.from('%PDF-1.7 other'))));

    expect([other.slice(0, 2), file.slice(0, 2)]).toEqual(Array(2).fill([409, 'asked/already-settled']));
    expect((await signing.dossier(id)).facts.document).toMatchObject({ number: NUMBER, sha256: sumOf(FILE) });
  });

  it('is not taken with a file that is not what its sum says, and is when the whole file comes', async () => {
    const { id, sign } = await signing.asked();

    const [status, code, fields] = await signing.tell(issued(sign, 0, fileOf(FILE.subarray(0, 9), sumOf(FILE))));
    const before = await signing.stateOf(id, 'sign');
    const whole = await signing.tell(issued(sign, 0));

    expect([status, code]).toEqual([422, 'request/invalid']);
    expect(fields).toEqual([{ pointer: '/TepKySo/MaBam', detail: 'không khớp nội dung tệp đã ký' }]);
    expect(before).not.toBe('done');
    expect(whole[0]).toBe(200);
    await settled(id);
  });

  it('waits when it is not yet signed, and passes over "not yet" that comes after the number', async () => {
    const { id, sign } = await signing.asked();

    const waits = await signing.tell(notYet(sign, 0));
    const before = await eventsOf(sign);
    await signing.tell(issued(sign, 2));
    const late = await signing.tell(notYet(sign, 1));

    await settled(id);
    expect([waits[0], late[0]]).toEqual([200, 200]);
    expect([before.length, (await eventsOf(sign)).length]).toEqual([0, 1]);
  });

  it('is drafted anew when the draft was sent back as wrong', async () => {
    const { id, sign } = await signing.asked();

    await signing.tell(sentBack(sign, 0));
    await signing.draft(id, 2);
    await signing.taken(`${id}/sign/2`);
    const late = await signing.tell(issued(sign, 1));
    await signing.tell(issued(`${id}/sign/2`, 2));

    await settled(id);
    expect(late.slice(0, 2)).toEqual([409, 'asked/already-settled']);
  });

  it('is refused when it comes after the dossier was withdrawn, and the draft is called back', async () => {
    const { id, sign } = await signing.asked();
    await signing.call(signing.clerk, 'POST', `/v1/dossiers/${id}/withdrawal`, { reason: 'Công dân rút hồ sơ' });
    await signing.call(signing.clerk, 'POST', `/v1/dossiers/${id}/withdrawal-decision`, {
      agreed: true,
      reason: 'Đồng ý',
    });
    await eventually(() => expect(signing.office.heard.some(({ path }) => path === '/thu-hoi')).toBe(true));

    const late = await signing.tell(issued(sign, 0));

    expect(late.slice(0, 2)).toEqual([409, 'asked/already-settled']);
    expect((await signing.dossier(id)).facts.document).toBeUndefined();
  });
});
