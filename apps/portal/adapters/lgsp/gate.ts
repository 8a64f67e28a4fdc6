import { counterpartyHttp, type Http } from '#agency-kit';
import { HubError } from '#contracts';
import type { z } from 'zod';
import type { Answer } from '../../domain/answered.js';
import type { GateOptions } from '../portal.js';
import { saidBy, settled, type Gateway } from '../sayings.js';
import { sessionKeeper } from '../session.js';
import { WireReply, WireToken } from './client-wire.js';

/** What a call gave, or what the portal said in the place of it. */
export type Got<Whole> = { readonly whole: Whole } | { readonly answer: Answer };

/** Makes a call with a token; `key` keeps a repeated one single. */
export type Gate = <Whole>(path: string, body: unknown, schema: z.ZodType<Whole>, key?: string) => Promise<Got<Whole>>;

/**
 * The door of the LGSP dialect. A token that is over is renewed once within the call. An answer of 200 with an error inside and a
 * refusal by status are the same: words to be understood. What is neither is `agency/garbled`.
 */
export function gate({ baseUrl, username, password, timeoutMs }: GateOptions): Gate {
  const options = { code: 'portal', baseUrl, timeoutMs };
  const tokens = sessionKeeper(async () => {
    const asked = { client_id: username, client_secret: password, grant_type: 'client_credentials' };
    return (await counterpartyHttp(options).post('/token', asked, WireToken)).access_token;
  });
  return async (path, body, schema, key) => {
    const once = async () => {
      const opened = tokens.open();
      const http = counterpartyHttp({ ...options, headers: { authorization: `Bearer ${await opened}` } });
      const got = await call(key ? http.keyed(key) : http, path, body, schema);
      if ('answer' in got && got.answer.kind === 'session-expired') tokens.end(opened);
      return got;
    };
    const first = await once();
    const got = 'answer' in first && first.answer.kind === 'session-expired' ? await once() : first;
    return 'answer' in got ? { answer: settled(got.answer) } : got;
  };
}

async function call<Whole>(
  http: Http,
  path: string,
  body: unknown,
  schema: z.ZodType<Whole>,
): Promise<{ whole: Whole } | { answer: Answer | Gateway }> {
  try {
    const reply = await http.post(path, body, WireReply);
    const { error_code = '0', message = '' } = reply;
    if (!/^0*$/.test(error_code)) return { answer: saidBy(message || `mã lỗi ${error_code}`) };
    const parsed = schema.safeParse(reply);
    if (parsed.success) return { whole: parsed.data };
    if (message) return { answer: saidBy(message) };
    throw new HubError('agency/garbled', 'portal');
  } catch (error) {
    if (error instanceof HubError && error.code === 'agency/rejected') return { answer: saidBy(error.detail) };
    throw error;
  }
}
