import { testApp, testDatabase, type TestApp, type TestDatabase } from '#testing';
import { toLocalDate } from '#working-time';
import { COPY } from '../domain/examples.js';
import { OneStopModule } from '../one-stop.module.js';

const OFFICE = '000.00.14.H03';
const OTHER = 'H55.901';

describe('the work of an office', () => {
  let database: TestDatabase;
  let spec: TestApp;

  beforeAll(async () => {
    database = await testDatabase();
    spec = await testApp(OneStopModule.with({ databaseUrl: database.urlAs('one_stop'), data: 'procedures' }));
    await receive(OFFICE, 'mai', 'desk', 'Lộc Thị Mai');
    await receive(OFFICE, 'mai', 'post');
    await receive(OFFICE, 'hoa', 'desk');
    await receive(OTHER, 'lan', 'post');
    await database.owner.query(
      `update one_stop.dossier set due_at = now() - interval '1 day' where received_by = 'hoa'`,
    );
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  async function receive(officeCode: string, sub: string, channel: string, name?: string): Promise<void> {
    const answer = await spec.app.inject({
      method: 'POST',
      url: '/v1/dossiers',
      headers: { ...(await spec.as({ role: 'clerk', offices: [officeCode], sub, name })), 'idempotency-key': channel },
      payload: {
        procedure: COPY.code,
        officeCode,
        channel,
        applicant: { kind: 'citizen', name: 'Hoàng Thị Thử', personalNumber: '006080000001', address: 'Bản Duồi' },
        components: COPY.components.map(({ code, name }) => ({ code, name, originals: 1, copies: 0 })),
        facts: { paper: 'Bằng tốt nghiệp', copies: 1 },
        resultDelivery: 'counter',
        feesPaid: true,
      },
    });
    expect(answer.statusCode).toBe(201);
  }
  const overview = async (...offices: string[]) =>
    (await spec.app.inject({ url: '/v1/overview', headers: await spec.as({ role: 'head', offices }) })).json();
  const listed = async (asked: string): Promise<object[]> => {
    const headers = await spec.as({ role: 'head', offices: [OFFICE] });
    return (await spec.app.inject({ url: `/v1/dossiers?${asked}`, headers })).json().items;
  };
  const counts = (loads: { key: string; open: number; overdue: number }[]) =>
    Object.fromEntries(loads.map(({ key, open, overdue }) => [key, [open, overdue]]));

  it('is found by who took it in and on which day, as it is counted', async () => {
    const codes = async (asked: string) => (await listed(asked)).length;
    const today = toLocalDate(new Date());

    expect(await Promise.all(['clerk=mai', 'clerk=lan', `receivedOn=${today}`].map(codes))).toEqual([2, 0, 3]);
    expect(await codes('receivedOn=2020-01-31')).toBe(0);
    expect(await codes(`receivedOn=${today}&clerk=hoa&due=overdue`)).toBe(1);
  });

  it('is counted by who has it, how it came in and who took it in, in the own office only', async () => {
    const seen = await overview(OFFICE);

    expect(seen).toMatchObject({ receivedToday: 3, open: 3, overdue: 1, submitted: 0, apologies: [] });
    expect(counts(seen.channels)).toEqual({ desk: [2, 1], post: [1, 0] });
    expect(counts(seen.clerks)).toEqual({ mai: [2, 0], hoa: [1, 1] });
    expect(counts(seen.procedures)).toEqual({ [COPY.code]: [3, 1] });
    expect(seen.holders.reduce((sum: number, { open }: { open: number }) => sum + open, 0)).toBe(3);
  });

  it('names the clerks as people know them, once their sign-in has said it; on no event', async () => {
    const { clerks } = await overview(OFFICE);
    const { rows } = await database.owner.query(`select envelope::text as told from bus.log`);

    expect(Object.fromEntries(clerks.map(({ key, name }: Record<string, string>) => [key, name]))).toEqual({
      mai: 'Lộc Thị Mai',
      hoa: null,
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('Lộc Thị Mai');
  });

  it('leads to the dossiers behind a number', async () => {
    const answer = await spec.app.inject({
      url: '/v1/dossiers?due=overdue&channel=desk',
      headers: await spec.as({ role: 'head', offices: [OFFICE] }),
    });

    expect(answer.json().items).toHaveLength(1);
  });

  it('is that of open dossiers as they stand, whoever writes: one that ended is gone', async () => {
    const set = (change: string) =>
      database.owner.query(`update one_stop.dossier set ${change} where received_by = 'hoa'`);
    const seen = async () => {
      const { open, clerks, procedures } = await overview(OFFICE);
      return [open, counts(clerks), counts(procedures), (await listed('open=true')).length];
    };

    await set('is_open = false');
    const without = await seen();
    await set(`is_open = true, procedure = 'another', due_at = now() + interval '1 day'`);
    const again = await seen();

    expect(without).toEqual([2, { mai: [2, 0] }, { [COPY.code]: [2, 0] }, 2]);
    expect(again).toEqual([3, { mai: [2, 0], hoa: [1, 0] }, { [COPY.code]: [2, 0], another: [1, 0] }, 3]);
  });

  it('of nobody is nothing', async () => {
    expect(await overview()).toMatchObject({ receivedToday: 0, open: 0, overdue: 0, holders: [], clerks: [] });
  });

  it('is not shown to a clerk', async () => {
    const clerk = await spec.as({ role: 'clerk', offices: [OFFICE] });

    expect((await spec.app.inject({ url: '/v1/overview', headers: clerk })).statusCode).toBe(403);
  });
});
