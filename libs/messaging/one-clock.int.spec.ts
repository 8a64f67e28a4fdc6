import { register } from 'prom-client';

const HOUR = 3_600_000;
const machine = Date.now;
Date.now = () => machine() + HOUR; // before anything of ours is loaded: this process stands on a machine an hour ahead

const { defineEvent, later } = await import('#contracts');
const { eventually, testApp, testDatabase } = await import('#testing');
const { MessagingModule, Units } = await import('./index.js');

const Asked = defineEvent('spec.asked.v1', 'requests', {});
const A = '0197a000-0000-7000-8000-00000000000a';
const B = '0197a000-0000-7000-8000-00000000000b';

describe('a process on a machine whose clock is an hour ahead', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let spec: Awaited<ReturnType<typeof testApp>>;
  beforeAll(async () => {
    database = await testDatabase();
    const databaseUrl = database.urlAs('agencies');
    spec = await testApp(
      MessagingModule.forService({ service: 'agencies', topic: 'requests', databaseUrl, reactions: () => ({}) }),
    );
  });
  afterAll(async () => {
    await spec.close();
    await database.drop();
  });

  const inMinutes = (minutes: number) => new Date(machine() + minutes * 60_000);
  const asked = (dossierId: string) => Asked({ dossierId, at: inMinutes(0).toISOString() });
  const emit = (work: (now: Date) => ReturnType<typeof asked>) =>
    spec.app.get(Units).run({ correlationId: 'spec' }, async (unit) => unit.emit(work(unit.now)));

  it("decides by the database's time", async () => {
    let decidedAt: Date | undefined;
    await emit((now) => ((decidedAt = now), asked(A)));

    const { rows } = await database.owner.query<{ off: number; stamped: number }>(
      `select abs(extract(epoch from $1::timestamptz - recorded_at))::int as off,
        abs(extract(epoch from (envelope ->> 'time')::timestamptz - recorded_at))::int as stamped
      from bus.log where key = $2`,
      [decidedAt, A],
    );

    expect(rows).toEqual([{ off: 0, stamped: 0 }]);
  });

  it('takes what is due by it, and nothing of the hour to come', async () => {
    await emit(() => later(asked(B), inMinutes(30)));
    await emit(() => later(asked(B), inMinutes(0)));

    const rung = async () => (await database.owner.query('select from bus.log where key = $1', [B])).rowCount;
    await eventually(async () => expect(await rung()).toBeGreaterThan(0));

    expect(await rung()).toBe(1);
  });

  it('says so to operators, and is ready all the same', async () => {
    const [ready, all] = await Promise.all(['/health/ready', '/health'].map((url) => spec.app.inject({ url })));

    expect([ready!.statusCode, all!.statusCode]).toEqual([200, 200]);
    expect(all!.json()).toMatchObject({
      details: { clock: { status: 'degraded', what: expect.stringContaining('3600 giây') } },
    });
    expect((await register.getSingleMetric('clock_ahead_seconds')?.get())?.values).toMatchObject([
      { value: expect.closeTo(3600, 0) },
    ]);
  });
});
