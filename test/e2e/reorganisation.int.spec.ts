import { Units } from '#messaging';
import { loadOrganisation } from '#procedures';
import { eventually } from '#testing';
import { carryOut } from '../../apps/one-stop/api/reorganisations.js';
import { loadOfficeData } from '../../apps/one-stop/office-data.js';
import { getAct } from '../../apps/one-stop/domain/move.js';
import { reorganisedHub, type ReorganisedHub } from './reorganised-hub.js';

const COC_DAN = { code: '000.04.14.H03', unit: '01945' };
const NA_PHAC = { code: '000.01.14.H03', unit: '01936' };
const NGAN_SON = '000.00.14.H03';
const COMMUNES = 'nq-1683-2025';
const DISTRICT = 'nq-202-2025';
type Header = { authorization: string };

describe('the reorganisation of 01/7/2025 on a running hub', () => {
  let hub: ReorganisedHub;
  let [operator, clerk, successor, former]: Header[] = [];
  let id: string;
  let request: string;

  beforeAll(async () => {
    hub = await reorganisedHub();
    const of = (office: string) => hub.spec.as({ role: 'clerk', offices: [office] });
    operator = await hub.spec.as({ role: 'operator' });
    [clerk, successor, former] = [await of(NGAN_SON), await of('H55.901'), await of(COC_DAN.code)];
    id = await hub.receive(COC_DAN);
    request = `${id}/confirm-origin/1`;
    await hub.receive(NA_PHAC);
  });
  afterAll(() => hub.close());

  const preview = async (act: string) => (await hub.call(operator!, 'GET', `/v1/reorganisations/${act}`)).body;
  const approve = (act: string, approval: string, who = operator!) =>
    hub.call(who, 'POST', `/v1/reorganisations/${act}/approval`, { approval });
  const seen = async (who: Header) => (await hub.call(who, 'GET', `/v1/dossiers/${id}`)).status;

  it('shows a dossier to the office that goes on, and to no other, before anybody approved', async () => {
    expect([await seen(clerk!), await seen(successor!), await seen(former!)]).toEqual([200, 404, 404]);
    expect((await hub.call(former!, 'GET', '/v1/dossiers')).body.items).toEqual([]);
    expect((await hub.call(clerk!, 'GET', '/v1/dossiers')).body.items).toMatchObject([{ id }]);
  });

  it('lets nobody receive under a right that names an office that ended', async () => {
    const answer = await hub.call(former!, 'POST', '/v1/dossiers', {
      procedure: '2.000815',
      officeCode: COC_DAN.code,
      applicant: { kind: 'citizen', name: 'Hoàng Thị Mẫu' },
      components: [],
      resultDelivery: 'counter',
    });

    expect([answer.status, answer.body.code]).toEqual([422, 'office/unknown']);
  });

  it('tells before what it will do to which dossiers, and does nothing', async () => {
    const body = await preview(COMMUNES);

    expect([body.toMove, body.moved, body.act.inForce]).toEqual([2, 0, true]);
    expect(body.offices.find(({ from }: { from: { code: string } }) => from.code === COC_DAN.code)).toMatchObject({
      to: { code: NGAN_SON, name: 'Bộ phận một cửa xã Ngân Sơn' },
      dossiers: 1,
      text: expect.stringMatching(
        /^1 hồ sơ đang giải quyết của Bộ phận một cửa xã Cốc Đán .* do Bộ phận một cửa xã Ngân Sơn/,
      ),
    });
    expect(body.units).toContainEqual({ asThen: '01945', byToday: '01954', dossiers: 1 });
    expect(body.rights).toContainEqual(expect.objectContaining({ names: COC_DAN.code, regrant: NGAN_SON }));
    expect(body.items).toContainEqual(expect.objectContaining({ id, from: COC_DAN.code, to: NGAN_SON }));
    expect((await preview(COMMUNES)).toMove).toBe(2);
    expect((await hub.requestOf(request)).agency).toBe('district-committee');
  });

  it('tells of requests at an agency that ended', async () => {
    const { agencies, toMove } = await preview(DISTRICT);

    expect(toMove).toBe(2);
    expect(agencies).toMatchObject([
      { from: { code: 'district-committee' }, to: { code: 'commune-committee' }, requests: 2 },
    ]);
  });

  it('is approved by an operator, for what was seen, and for an act there is', async () => {
    const { approval } = await preview(COMMUNES);

    const codes = [
      (await approve(COMMUNES, '0'.repeat(16))).body.code,
      (await approve(COMMUNES, approval, clerk!)).body.code,
      (await approve('nq-khac', approval)).body.code,
    ];

    expect(codes).toEqual(['reorganisation/changed', 'auth/forbidden', 'reorganisation/unknown']);
  });

  it('moves the dossiers once: code, history and clock stay, and the story tells of it', async () => {
    const before = (await hub.call(clerk!, 'GET', `/v1/dossiers/${id}`)).body;

    const first = await approve(COMMUNES, (await preview(COMMUNES)).approval);
    const again = await approve(COMMUNES, (await preview(COMMUNES)).approval);

    expect([first.body, again.body]).toEqual([
      { moved: 2, movedBefore: 0 },
      { moved: 0, movedBefore: 2 },
    ]);
    const { moves, ...after } = (await hub.call(clerk!, 'GET', `/v1/dossiers/${id}`)).body;
    expect({ ...after, moves: [] }).toEqual(before);
    expect(moves).toMatchObject([{ act: COMMUNES, office: NGAN_SON }]);
    const { items } = (await hub.call(clerk!, 'GET', `/v1/dossiers/${id}/timeline`)).body;
    expect(items.filter(({ type }: { type: string }) => type === 'dossier.moved.v1')).toMatchObject([
      { text: expect.stringMatching(/^Bộ phận một cửa xã Ngân Sơn tiếp tục giải quyết hồ sơ theo Nghị quyết 1683/) },
    ]);
  });

  it('hands an open request to the agency that goes on, whose officer answers it', async () => {
    const officer = await hub.spec.as({ role: 'officer', agency: 'commune-committee' });
    const left = await hub.spec.as({ role: 'officer', agency: 'district-committee' });
    const list = async (who: Header) => hub.call(who, 'GET', '/v1/requests');
    expect([(await list(officer)).body.items.length, (await list(left)).status]).toEqual([2, 403]);

    await approve(DISTRICT, (await preview(DISTRICT)).approval);

    await eventually(async () => expect((await hub.requestOf(request)).agency).toBe('commune-committee'));
    const outcome = { kind: 'done', facts: { originConfirmation: { number: '01/XN' } } };
    const answered = await hub.call(officer, 'POST', `/v1/requests/${encodeURIComponent(request)}/outcome`, {
      outcome,
    });
    expect(answered.status).toBe(201);
    await eventually(async () => {
      const { steps } = (await hub.call(clerk!, 'GET', `/v1/dossiers/${id}`)).body;
      expect(steps).toContainEqual(expect.objectContaining({ step: 'confirm-origin', state: 'done' }));
    });
  });

  it('lets the office that goes on act, with a form under its own number', async () => {
    await hub.call(clerk!, 'POST', `/v1/dossiers/${id}/withdrawal`, { reason: 'Tôi không bán nữa' });
    const { body } = await hub.call(clerk!, 'POST', `/v1/dossiers/${id}/forms`, { kind: 'control-slip' });

    expect(body.items).toHaveLength(1);
    const { rows } = await hub.database.owner.query(
      'select office_code, state from one_stop.form where dossier_id = $1',
      [id],
    );
    expect(rows).toMatchObject([{ office_code: NGAN_SON, state: { issuer: { place: 'Ngân Sơn' } } }]);
  });

  it('leaves nothing out and does nothing twice when it is killed between two units', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => hub.receive(NA_PHAC)));
    await manyLike(ids[0]!, 300);
    const organisation = loadOrganisation('procedures');
    const db = await hub.database.as('one_stop');
    const units = new Units(db, 'one-stop');
    const act = { organisation, act: getAct(organisation, COMMUNES) };
    let runs = 0;
    const dying = {
      run: (...given: Parameters<Units['run']>) => {
        if ((runs += 1) > 1) throw new Error('killed');
        return units.run(...given);
      },
    } as Units;
    const story = { correlationId: 'spec' };

    await expect(
      carryOut({ db, units: dying, data: loadOfficeData('procedures') }, act, '2026-11-24', story),
    ).rejects.toThrow('killed');
    const { toMove, moved } = await preview(COMMUNES);
    const rest = await approve(COMMUNES, (await preview(COMMUNES)).approval);

    expect([toMove, moved, rest.body.moved]).toEqual([103, 202, 103]);
    const { rows } = await hub.database.owner.query(
      `select max(n)::int as most, count(*)::int as dossiers from (
         select count(*) as n from bus.log where envelope->>'type' = 'dossier.moved.v1' group by key) as told`,
    );
    expect(rows).toEqual([{ most: 1, dossiers: 305 }]);
  });

  const manyLike = (example: string, count: number) =>
    hub.database.owner.query(
      `insert into one_stop.dossier
       select (jsonb_populate_record(d, own || jsonb_build_object('state', d.state || own))).*
       from one_stop.dossier d, generate_series(1, $2) n,
         lateral (select jsonb_build_object('id', gen_random_uuid(), 'code', 'H03-250616-' || n + 1000) as own) as g
       where d.id = $1`,
      [example, count],
    );
});
