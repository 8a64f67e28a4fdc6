import { eventually } from '#testing';
import { openSigning } from './signed-documents.js';
import { FILE, fileOf, issued, sumOf } from './td-office-tells.js';

describe('the signed file of a document', () => {
  let signing: Awaited<ReturnType<typeof openSigning>>;
  beforeEach(async () => (signing = await openSigning()));
  afterEach(() => signing.close());

  const papersOf = async (id: string) =>
    (await signing.call(signing.clerk, 'GET', `/v1/dossiers/${id}/papers`)).body.items;
  const untilKept = (id: string) => eventually(async () => expect(await papersOf(id)).toHaveLength(1));

  it('is a paper of the dossier’s result, byte for byte, so that it can be given to the citizen', async () => {
    const { id, sign } = await signing.asked();

    await signing.tell(issued(sign, 0));
    await untilKept(id);

    const [paper] = await papersOf(id);
    const url = `/v1/dossiers/${id}/papers/${paper.id}/content`;
    const content = await signing.spec.app.inject({ url, headers: signing.clerk });
    expect(paper).toMatchObject({ of: 'result', code: 'KQ.VAN-BAN', step: 'sign', name: '12-TL-UBND.pdf' });
    expect([paper.sha256, content.rawPayload.equals(FILE)]).toEqual([sumOf(FILE), true]);
    expect(content.headers['content-type']).toBe('application/pdf');
  });

  it('is one paper and one file however often it is told, and is told to the log without its bytes', async () => {
    const { id, sign } = await signing.asked();

    await Promise.all([1, 2, 3, 4].map(() => signing.tell(issued(sign, 0))));
    await untilKept(id);
    await signing.tell(issued(sign, 0));

    const { rows } = await signing.database.owner.query('select envelope::text as told from bus.log where key = $1', [
      id,
    ]);
    expect(await papersOf(id)).toHaveLength(1);
    expect(signing.kept()).toEqual([sumOf(FILE)]);
    expect(rows.filter(({ told }) => told.includes('paper-attached'))).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(FILE.toString('base64'));
  });

  it('is not kept where it is not what its sum says', async () => {
    const { id, sign } = await signing.asked();

    const [status] = await signing.tell(issued(sign, 0, fileOf(FILE.subarray(0, 9), sumOf(FILE))));

    expect([status, await papersOf(id)]).toEqual([422, []]);
  });

  it('is no paper of a dossier that was withdrawn before', async () => {
    const { id, sign } = await signing.asked();
    await signing.call(signing.clerk, 'POST', `/v1/dossiers/${id}/withdrawal`, { reason: 'Công dân rút hồ sơ' });
    const agreed = { agreed: true, reason: 'Đồng ý' };
    await signing.call(signing.clerk, 'POST', `/v1/dossiers/${id}/withdrawal-decision`, agreed);
    await eventually(() => expect(signing.office.heard.some(({ path }) => path === '/thu-hoi')).toBe(true));

    const [status] = await signing.tell(issued(sign, 0));

    expect([status, await papersOf(id)]).toEqual([409, []]);
  });
});
