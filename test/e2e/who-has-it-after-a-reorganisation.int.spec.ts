import { reorganisedHub, type ReorganisedHub } from './reorganised-hub.js';

const COC_DAN = { code: '000.04.14.H03', unit: '01945' };
const NGAN_SON = '000.00.14.H03';

describe('a dossier of an office and an agency that ended, before anybody approved', () => {
  let hub: ReorganisedHub;
  let clerk: { authorization: string };
  let id: string;

  beforeAll(async () => {
    hub = await reorganisedHub();
    clerk = await hub.spec.as({ role: 'clerk', offices: [NGAN_SON] });
    id = await hub.receive(COC_DAN);
  });
  afterAll(() => hub.close());

  it('names who has it by now, and who had it then', async () => {
    const { heldBy, steps, holder } = (await hub.call(clerk, 'GET', `/v1/dossiers/${id}`)).body;
    const then = (await hub.call(clerk, 'GET', '/v1/organisation?on=2025-06-30')).body;

    expect([heldBy.name, holder]).toEqual(['Bộ phận một cửa xã Ngân Sơn', 'land-registry']);
    expect(steps).toContainEqual(expect.objectContaining({ step: 'confirm-origin', agency: 'commune-committee' }));
    expect(then.offices).toContainEqual(
      expect.objectContaining({ code: COC_DAN.code, continuedBy: { code: NGAN_SON, act: 'nq-1683-2025' } }),
    );
    expect(then.units).toContainEqual(expect.objectContaining({ code: '062', name: 'Huyện Ngân Sơn' }));
  });

  it('finds and counts what an agency left under the one that goes on', async () => {
    const held = "update one_stop.dossier set holder = $2 where id = $1 and holder = 'land-registry'";
    await hub.database.owner.query(held, [id, 'district-committee']);
    const head = await hub.spec.as({ role: 'head', offices: [NGAN_SON] });

    const { items } = (await hub.call(clerk, 'GET', '/v1/dossiers?holder=commune-committee')).body;
    const { holders } = (await hub.call(head, 'GET', '/v1/overview')).body;
    await hub.database.owner.query("update one_stop.dossier set holder = 'land-registry' where id = $1", [id]);

    expect(items).toMatchObject([{ id }]);
    expect(holders).toMatchObject([{ key: 'commune-committee', open: 1 }]);
  });

  it('shows nobody of the former agency as the one who has a request, and lets an officer of the next take it', async () => {
    const officer = await hub.spec.as({ role: 'officer', agency: 'commune-committee' });
    const request = `/v1/requests/${encodeURIComponent(`${id}/confirm-origin/1`)}`;
    await hub.requestOf(`${id}/confirm-origin/1`);
    await hub.database.owner.query('update agencies.request set state = state || $2 where id = $1', [
      `${id}/confirm-origin/1`,
      { claimedAt: '2025-06-20T02:00:00.000Z', claimedBy: 'can-bo-huyen' },
    ]);

    const before = (await hub.call(officer, 'GET', request)).body;
    const listed = (await hub.call(officer, 'GET', '/v1/requests')).body.items;
    const { status, body } = await hub.call(officer, 'POST', `${request}/claim`, {});

    expect([before.claimedBy, before.claimedAt]).toEqual([null, null]);
    expect(listed).toMatchObject([{ id: `${id}/confirm-origin/1`, claimedBy: null }]);
    expect([status, typeof body.claimedBy, body.claimedBy === 'can-bo-huyen']).toEqual([200, 'string', false]);
  });
});
