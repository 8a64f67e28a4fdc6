import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { Webhook } from 'standardwebhooks';
import type { Character } from '../behaviour.js';
import { eachCounterparty, eachOffice, OFFICES } from '../counterparties.js';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox.js';

export const SECRETS = eachOffice((name) => `whsec_${Buffer.from(name.repeat(32).slice(0, 32)).toString('base64')}`);
const BY_ROUTE: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SECRETS).map(([name, secret]) => [
    OFFICES[name as keyof typeof OFFICES].variable.toLowerCase().replaceAll('_', '-'),
    secret,
  ]),
);

export interface Heard {
  readonly from: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface FakeHub {
  readonly url: string;
  /** Callbacks it took, in order. */
  readonly heard: readonly Heard[];
  readonly submissions: readonly { readonly key: string; readonly token: string; readonly body: unknown }[];
  /** What it answers, before it takes anything; each is used once. */
  readonly answers: number[];
  close(): Promise<void>;
}

/** A hub that does nothing but check signatures and remember. */
export async function fakeHub(): Promise<FakeHub> {
  const heard: Heard[] = [];
  const submissions: { key: string; token: string; body: unknown }[] = [];
  const answers: number[] = [];
  const server = Fastify({ forceCloseConnections: true });
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));
  server.post<{ Params: { from: string }; Body: string }>('/v1/callbacks/:from', (request, reply) => {
    const answer = answers.shift();
    if (answer) return reply.code(answer).send();
    const { from } = request.params;
    const body = new Webhook(BY_ROUTE[from] ?? '').verify(request.body, request.headers as Record<string, string>);
    heard.push({ from, id: String(request.headers['webhook-id']), body: body as Heard['body'] });
    return reply.code(204).send();
  });
  server.post<{ Body: string }>('/v1/submissions', (request, reply) => {
    const { authorization = '', 'idempotency-key': key } = request.headers;
    submissions.push({ key: String(key), token: authorization, body: JSON.parse(request.body) });
    return reply.code(answers.shift() ?? 201).send();
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url, heard, submissions, answers, close: () => server.close() };
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sandbox-'));

export function sandboxFor(hub: FakeHub, options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return startSandbox({
    hubUrl: hub.url,
    folder: newFolder(),
    ports: eachCounterparty(() => 0),
    ...CALM,
    secrets: SECRETS,
    portalToken: () => 'token-of-the-portal',
    scriptFor: () => 'plain',
    ...options,
  });
}

export const CALM: Character = { seed: '1', speed: 0, profile: 'calm' };

/** Calls a counterparty as the hub does. */
export async function call(url: string, body: unknown, key?: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'key', ...(key && { 'idempotency-key': key }) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

export async function look(url: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, { headers: { 'x-api-key': 'key' } });
  return (await response.json()) as Record<string, unknown>;
}

/** Waits until it holds; gives the last failure after five seconds. */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + 5_000;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
