import type { HabitCode } from '#agency-kit';
import { eventually } from '#testing';
import { agenciesApp, PERSONAL, recorded, type AgenciesApp } from './agencies.fixture.js';

const at = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replaceAll(/\D/g, '');
const inDays = (days: number) => at(new Date(Date.now() + days * 86_400_000));
type Ended = { DuLieu: Record<string, unknown> };

/** The last word of the land registry, said now and about this request, but for what is wrong on purpose. */
function ended(id: string, wrong: object = {}): string {
  const told = JSON.parse(recorded('land-registry/examples/ket-thuc-tham-dinh.json', id)) as Ended;
  return JSON.stringify({ ...told, DuLieu: { ...told.DuLieu, NgayKetThuc: inDays(0), ...wrong } });
}
function wait(id: string, until: string): string {
  const told = JSON.parse(recorded('land-registry/examples/chuyen-ho-so-cho.json', id)) as Ended;
  return JSON.stringify({ ...told, DuLieu: { ...told.DuLieu, NgayChuyen: inDays(0), NgayHen: until } });
}

describe('bad data in what an agency tells', () => {
  let hub: AgenciesApp;
  beforeAll(async () => {
    hub = await agenciesApp();
  });
  afterAll(() => hub.close());

  const seen = async () => {
    const { spec } = hub;
    const answer = await spec.app.inject({ url: '/v1/agency-bad-data', headers: await spec.as({ role: 'operator' }) });
    expect(answer.body).not.toMatch(PERSONAL);
    return answer.json().items as { habit: HabitCode; source: string; codes: string[] }[];
  };
  const habits = async () => (await seen()).map(({ habit }) => habit);

  it('is not seen in an honest answer', async () => {
    const id = await hub.ask('land-registry');

    await hub.tell('land-registry', ended(id));

    expect(await seen()).toEqual([]);
  });

  it.each<[HabitCode, string, (id: string) => string, number]>([
    ['impossible-date', 'decided before it was asked', (id) => ended(id, { NgayKetThuc: inDays(-30) }), 200],
    ['default-date', 'to be waited for until 1970', (id) => wait(id, '19700101070000'), 200],
    ['impossible-date', 'a day there is none of', (id) => ended(id, { NgayKetThuc: '20260231090000' }), 422],
    ['made-up-number', 'a paper of a made-up number', (id) => ended(id, { DanhSachGiayToKetQua: [madeUpSlip()] }), 200],
  ])('is %s: %s, with the dossier behind it', async (habit, _, told, expected) => {
    const id = await hub.ask('land-registry');

    const { status } = await hub.tell('land-registry', told(id));

    expect(status).toBe(expected);
    expect(await seen()).toContainEqual(
      expect.objectContaining({ habit, source: 'land-registry', codes: ['000.00.14.H03-260611-0007'] }),
    );
  });

  it('is "done" while papers are waited for', async () => {
    const id = await hub.ask('land-registry');
    await hub.tell('land-registry', recorded('land-registry/examples/yeu-cau-bo-sung.json', id));

    await hub.tell('land-registry', ended(id));

    expect(await habits()).toContain('wait-as-done');
  });

  it('never goes out: a request with a made-up number is parked for the clerk, and the agency hears nothing', async () => {
    const buyer = { name: 'Nông Thị Mẫu', personalNumber: '000000001', address: 'Thôn Nà Ví' };

    const id = await hub.ask('land-registry', 'parked', { buyer });

    const { state } = (await hub.find(id))!;
    expect(state.parked).toMatchObject({ fault: 'data/bad-habit', detail: expect.stringMatching(/điền cho có/) });
    await eventually(async () => expect(await hub.eventsOf(id)).toEqual(['request.parked.v1']));
  });
});

const madeUpSlip = () => ({
  TenGiayTo: 'Phiếu chuyển thông tin',
  MaGiayToKetQua: 'PCT',
  SoGiayTo: '000000001',
  DuongDan: '',
});
