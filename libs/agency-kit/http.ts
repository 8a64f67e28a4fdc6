import { HubError } from '#contracts';
import type { z } from 'zod';
import { read } from './read.js';
import { rejection, type FieldNames } from './rejection.js';

export interface HttpOptions {
  /** The counterparty's short name, for error texts. */
  readonly code: string;
  readonly baseUrl: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly fields?: FieldNames | undefined;
  /** What else than the sent body must stay out of error texts, e.g. the facts of the dossier. */
  readonly secrets?: unknown;
  /** An answer may be as big as that, whatever it says about its length. */
  readonly maxBytes?: number;
}

/**
 * JSON calls to one counterparty. No answer, a time-out, 408, 429 and 5xx are `agency/unavailable`; an answer that is not
 * what `answer` says, or too big, is `agency/garbled`; any other 4xx is `agency/rejected`. Redirects are not followed.
 */
export interface Http {
  get<T>(path: string, answer: z.ZodType<T>): Promise<T>;
  post<T>(path: string, body: unknown, answer: z.ZodType<T>): Promise<T>;
  /** The same counterparty; a call repeated with the key has one effect. `secrets` stay out of error texts. */
  keyed(idempotencyKey: string, secrets?: unknown): Http;
  /** The fault when an answer says no in words of its own; its reason is kept without personal data. */
  rejection(reason: unknown, sent: unknown): HubError;
}

const MAX_BYTES = 1_048_576;

export function counterpartyHttp(options: HttpOptions): Http {
  const { code, headers, secrets, fields } = options;
  return {
    get: async (path, answer) => read(answer, await exchange(options, 'GET', path), 'agency/garbled'),
    post: async (path, body, answer) => read(answer, await exchange(options, 'POST', path, body), 'agency/garbled'),
    keyed: (idempotencyKey, about) =>
      counterpartyHttp({ ...options, headers: { ...headers, 'idempotency-key': idempotencyKey }, secrets: about }),
    rejection: (reason, sent) => rejection(code, reason, [sent, secrets], fields),
  };
}

async function exchange(options: HttpOptions, method: string, path: string, body?: unknown): Promise<unknown> {
  const { code, secrets, fields, maxBytes = MAX_BYTES } = options;
  const { status, bytes } = await call(options, method, path, body);
  if (status >= 500 || status === 408 || status === 429) throw unavailable(code, `HTTP ${status}`);
  if (bytes === undefined) throw new HubError('agency/garbled', `${code}: trả lời dài hơn ${maxBytes} byte`);
  const answer = parse(bytes);
  if (status >= 400) throw rejection(code, reasonOf(answer) ?? `HTTP ${status}`, [body, secrets], fields);
  if (answer === undefined) throw new HubError('agency/garbled', `${code}: trả lời không phải JSON`);
  return answer;
}

async function call(
  { code, baseUrl, headers, timeoutMs, maxBytes = MAX_BYTES }: HttpOptions,
  method: string,
  path: string,
  body: unknown,
): Promise<{ status: number; bytes: Uint8Array | undefined }> {
  try {
    const response = await fetch(baseUrl.replace(/\/$/, '') + path, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, bytes: await bytesOf(response, maxBytes) };
  } catch (error) {
    throw unavailable(code, isTimeout(error) ? `quá ${timeoutMs} ms không trả lời` : 'không kết nối được');
  }
}

/** Nothing, when there is more than allowed; the rest is not read. */
async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Where counterparties put their reason. */
function reasonOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const said = new Map(Object.entries(answer).map(([name, value]) => [name.toLowerCase(), value]));
  return said.get('message') ?? said.get('detail') ?? said.get('error');
}

const unavailable = (code: string, why: string) => new HubError('agency/unavailable', `${code}: ${why}`);

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';
