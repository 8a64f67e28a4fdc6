import { eventually, replyWith } from '#testing';
import { agenciesApp, recorded, takesIn, type AgenciesApp } from './agencies.fixture.js';

describe('reconciliation with agencies', () => {
  let agencies: AgenciesApp;
  let operator: { authorization: string };
  beforeEach(async () => {
    agencies = await agenciesApp();
    operator = await agencies.spec.as({ role: 'operator' });
  });
  afterEach(() => agencies.close());

  /** The land registry says this of whatever it is asked about. */
  const says = (Data: object) => {
    agencies.script.reply = (response) => replyWith(response, 200, { Result: 1, Message: '', Data });
  };
  const call = async (method: 'GET' | 'POST', at = '') => {
    const url = `/v1/agency-differences${at}`;
    return (await agencies.spec.app.inject({ method, url, headers: operator })).json();
  };
  async function compare(): Promise<{ id: string; what: string; canRepair: boolean }[]> {
    await call('POST', '/comparisons');
    return eventually(async () => {
      const { last, items } = await call('GET');
      expect(last.endedAt).toBeDefined();
      return items;
    });
  }
  const statusOf = async (id: string) => (await agencies.find(id))?.state.status;

  it('finds a request the agency lost, asks it anew by one click, and it is gone when the agency knows it', async () => {
    agencies.script.reply = takesIn;
    const id = await agencies.ask('land-registry');
    const callsBefore = (await agencies.find(id))!.state.callCount;
    says({ TrangThai: 'khong-co' });

    const found = await compare();
    const untouched = (await agencies.find(id))!.state.callCount;
    await call('POST', `/${found[0]!.id}/repair`);
    await eventually(async () => expect((await agencies.find(id))!.state.callCount).toBeGreaterThan(callsBefore));
    says({ TrangThai: 'dang-xu-ly' });
    const after = await compare();

    expect(found).toMatchObject([{ what: 'missing', party: 'land-registry', canRepair: true }]);
    expect(untouched).toBe(callsBefore);
    expect(after).toEqual([]);
  });

  it('finds a decision that was not heard, fetches it by one click, and hears it as any answer', async () => {
    agencies.script.reply = takesIn;
    const id = await agencies.ask('land-registry');
    const { Loai, DuLieu } = JSON.parse(recorded('land-registry/examples/ket-thuc-tu-choi.json', id));
    says({ TrangThai: 'ket-thuc', Loai, DuLieu: { ...DuLieu, SoBienNhan: id } });

    const found = (await compare()).filter(({ what }) => what === 'ahead');
    const before = await statusOf(id);
    for (const one of found) await call('POST', `/${one.id}/repair`);
    await eventually(async () => expect(await statusOf(id)).toBe('settled'));

    expect(found).toContainEqual(expect.objectContaining({ theirs: 'refused', canRepair: true }));
    expect(before).toBe('accepted');
    expect((await compare()).filter(({ what }) => what === 'ahead')).toEqual([]);
  });

  it('is for operators only', async () => {
    const clerk = await agencies.spec.as({ role: 'clerk', offices: ['000.00.14.H03'] });

    const listed = await agencies.spec.app.inject({ url: '/v1/agency-differences', headers: clerk });

    expect(listed.statusCode).toBe(403);
  });
});
