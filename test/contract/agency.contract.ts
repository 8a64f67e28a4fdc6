import { type Agency, type Asked, counterpartyHttp, type Http } from '#agency-kit';
import { HubError } from '#contracts';
import { replyWith, scriptedServer, type ScriptedServer } from '#testing';
import { readdirSync, readFileSync } from 'node:fs';

/** A recorded exchange: what the hub sends where, and what the agency answers. A recorded callback has no `path`. */
interface Exchange {
  readonly path: string;
  readonly request?: object;
  readonly answer?: unknown;
}

/** A call as the sender makes it, and the recording in `examples/` that it matches. */
export interface RecordedCall {
  readonly example: string;
  readonly action: string;
  readonly body?: unknown;
}

export interface AgencyExamples {
  readonly folder: string;
  /** Made-up people; no text of these facts may get into an error. */
  readonly asked: Asked;
  readonly calls: readonly RecordedCall[];
}

const GARBAGE = [undefined, null, 7, 'text', [], {}, { Loai: 'X' }, { Service: 'X', Data: {} }];
const NONSENSE = ['<html>', '', 'null', [], { hello: 1 }];

/** What every adapter promises, by its own recorded exchanges. */
export function agencyContract(agency: Agency, { folder, asked, calls }: AgencyExamples): void {
  const recorded = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as T;
  const callbacks = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .filter((name) => !('path' in recorded<object>(name)));

  describe(`the adapter of ${agency.code}`, () => {
    let server: ScriptedServer;
    let http: Http;
    let reply: { status: number; body: unknown };
    const answering = (status: number, body: unknown) => void (reply = { status, body });
    const perform = ({ action, body = {} }: Omit<RecordedCall, 'example'>, about: Asked = asked) =>
      agency.perform({ id: 'call-1', action, body }, about, http);

    beforeAll(async () => {
      server = await scriptedServer((response) => replyWith(response, reply.status, reply.body));
      http = counterpartyHttp({ code: agency.code, baseUrl: server.url, timeoutMs: 1_000 });
    });
    afterAll(() => server.close());

    it.each(calls)('sends $example as it was recorded, under its key', async ({ example, ...call }) => {
      const { path, request, answer } = recorded<Exchange>(example);
      answering(200, answer);

      await perform(call);

      const heard = server.heard.at(-1);
      expect(heard).toMatchObject({ path, headers: { 'idempotency-key': 'call-1' } });
      expect(request ?? {}).toMatchObject(heard?.body ?? {});
    });

    it('has words of ours for fields that it is sent, and for no others', () => {
      const sent = JSON.stringify(calls.map(({ example }) => recorded<Exchange>(example).request));

      for (const field of Object.keys(agency.fields ?? {})) expect(sent).toContain(`"${field}":`);
    });

    it.each(callbacks)('understands the callback %s', (name) => {
      const answer = agency.receive(recorded(name));

      expect(answer).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}\/[a-z]+\/1$/) });
    });

    it('knows none but its own actions', async () => {
      for (const action of ['paint-the-house', 'constructor', '__proto__']) {
        await expect(perform({ action })).rejects.toMatchObject({ code: 'agency/unknown' });
      }
    });

    it.each(GARBAGE)('turns away a callback that is %j', (garbage) => {
      expect(() => agency.receive(garbage)).toThrow(expect.objectContaining({ code: 'request/invalid' }));
    });

    it.each(callbacks)('understands the callback %s or names its fault, whatever is broken in it', (name) => {
      for (const broken of eachBroken(recorded(name))) {
        expect(faultOf(() => agency.receive(broken))?.code ?? 'request/invalid').toBe('request/invalid');
      }
    });

    it.each(calls)('finds nonsense in answer to $example garbled', async ({ example: _example, ...call }) => {
      for (const nonsense of NONSENSE) {
        answering(200, nonsense);
        await expect(perform(call)).rejects.toMatchObject({ code: 'agency/garbled' });
      }
    });

    it.each(calls)('waits when the agency fails on $example', async ({ example: _example, ...call }) => {
      answering(500, {});

      await expect(perform(call)).rejects.toMatchObject({ code: 'agency/unavailable' });
    });

    it.each(Object.keys(agency.actions))('sends nothing that lacks a fact of %s', async (action) => {
      const before = server.heard.length;

      await expect(perform({ action }, { ...asked, facts: {} })).rejects.toMatchObject({ code: 'request/invalid' });

      expect(server.heard).toHaveLength(before);
    });

    it.each(calls)(
      'keeps people out of the error when $example is turned down',
      async ({ example: _example, ...call }) => {
        const people = textsOf(asked.facts).filter((text) => text.length > 2);
        const reason = people.join(', ');
        answering(400, { message: reason });

        const fault = await perform(call).then(
          () => undefined,
          (error: HubError) => error,
        );

        const said = JSON.stringify([fault?.detail, fault?.fields, fault?.stack]);
        expect(people.filter((text) => said.includes(text))).toEqual([]);
      },
    );
  });
}

function faultOf(work: () => unknown): HubError | undefined {
  try {
    return void work();
  } catch (error) {
    return error as HubError;
  }
}

/** The same JSON with one value after the other taken out or spoilt. */
function eachBroken(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [undefined, null, 7, '', [], {}, 'x'.repeat(1_000_000)];
  return Object.entries(value).flatMap(([name, part]) =>
    eachBroken(part).map((broken) =>
      Array.isArray(value) ? value.with(Number(name), broken) : { ...value, [name]: broken },
    ),
  );
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
