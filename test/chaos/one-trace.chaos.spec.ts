import { eventually } from '#testing';
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openTraceReceiver, type TraceReceiver } from './trace-receiver.js';
import { openWorld, type World } from './world.js';

interface Submission {
  readonly data: readonly [object];
}
/** The recorded one, but that nobody has to fetch its papers first. */
function submission(): string {
  const recorded = JSON.parse(readFileSync('apps/portal/examples/classic.json', 'utf8')) as Submission;
  return JSON.stringify({ ...recorded, data: [{ ...recorded.data[0], ThuGomTaiNha: undefined }] });
}

describe('a dossier that is traced', () => {
  let world: World;
  let receiver: TraceReceiver;
  const traceId = randomBytes(16).toString('hex');
  const traceparent = `00-${traceId}-${randomBytes(8).toString('hex')}-01`;

  beforeAll(async () => {
    receiver = await openTraceReceiver();
    world = await openWorld('trace');
    await world.hub.start({
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    });
  });
  afterAll(async () => {
    await world.close();
    await receiver.close();
  });

  const post = async (role: 'portal' | 'clerk', path: string, body: string) => {
    const headers = {
      authorization: `Bearer ${await world.tokenFor(role)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      traceparent,
    };
    const answer = await fetch(`${world.hub.url}${path}`, { method: 'POST', headers, body });
    return { status: answer.status, body: (await answer.json()) as { dossierId: string } };
  };
  const named = (name: string) => receiver.spans().filter((span) => span.traceId === traceId && span.name === name);

  it('is one story from the portal through one-stop to the agency, whoever carried it on', async () => {
    const filed = await post('portal', '/v1/submissions', submission());
    expect(filed).toMatchObject({ status: 201 });
    await eventually(async () => {
      const accepted = await post('clerk', `/v1/dossiers/${filed.body.dossierId}/accept`, '{}');
      expect(accepted.status).toBe(200);
    });

    await eventually(() => {
      const names = new Set(receiver.spans().flatMap((span) => (span.traceId === traceId ? [span.name] : [])));
      expect([...names]).toEqual(
        expect.arrayContaining([
          'POST /v1/submissions',
          'process one-stop',
          'POST /v1/dossiers/:id/accept',
          'process agencies',
          'call land-registry',
          'POST',
          'sql with',
        ]),
      );
    }, 30_000);
    const [call] = named('call land-registry');
    expect(named('POST').map(({ parentSpanId }) => parentSpanId)).toContain(call!.spanId);
  });

  it('stands beside others where a service handled several at once, and points to each', async () => {
    world.file(20);
    await eventually(() => expect(world.sandbox.recount().filed).toBe(20));

    await eventually(() => {
      const shared = receiver.spans().filter(({ links = [] }) => links.length > 1);
      expect(shared).not.toEqual([]);
      expect(shared.filter(({ name, parentSpanId }) => parentSpanId || !name.startsWith('process '))).toEqual([]);
    }, 30_000);
  });

  it('says nothing of the people in it', async () => {
    const [row] = (await world.db.query("select envelope from bus.log where envelope->>'type' = 'submission.filed.v1'"))
      .rows as [{ envelope: { data: { applicant: Record<string, string>; foreignCode: string } } }];
    const { applicant, foreignCode } = row.envelope.data;

    const told = receiver.bodies.join('\n');

    for (const secret of [applicant.name!, applicant.personalNumber!, foreignCode]) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/url\.|user_agent|client\.address|network\.peer/);
  });

  it('is sent to its last word when the hub is stopped', async () => {
    const last = randomBytes(16).toString('hex');
    await fetch(`${world.hub.url}/v1/procedures`, {
      headers: { traceparent: `00-${last}-${randomBytes(8).toString('hex')}-01` },
    });

    await world.hub.stop();
    expect(world.hub.exitCode).toBe(0);
    expect(receiver.spans().flatMap((span) => (span.traceId === last ? [span.name] : []))).toContain(
      'GET /v1/procedures',
    );
  });
});

it('is not traced, and nothing for it is loaded, unless somebody says where traces go', () => {
  const asks = `import { Kafka } from 'kafkajs';
    const loaded = Object.getOwnPropertySymbols(globalThis).some((symbol) => /opentelemetry/.test(String(symbol)));
    console.log(loaded, Kafka.prototype.producer.__wrapped === true);`;
  const flags = ['--import', './dist/libs/platform/tracing/main.js', '--input-type=module', '-e', asks];
  const run = (env: object) =>
    spawnSync(process.execPath, flags, { encoding: 'utf8', env: { ...process.env, ...env } }).stdout.trim();

  expect(run({})).toBe('false false');
  expect(run({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })).toBe('true true');
});
