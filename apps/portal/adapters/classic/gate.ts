import { counterpartyHttp, type Http } from '#agency-kit';
import { HubError } from '#contracts';
import type { z } from 'zod';
import type { GateOptions } from '../portal.js';
import { settled } from '../sayings.js';
import { sessionKeeper } from '../session.js';
import { sessionOf, toAnswer, toLogin, WireAnswer } from './client-wire.js';
import type { Answer } from '../../domain/answered.js';

/** What a call gave: what the answer means, and the answer itself. */
export interface Said<Whole> {
  readonly answer: Answer;
  readonly whole: Whole;
}

/** Makes a call within a session, with a body that names it. */
export type Gate = <Whole extends WireAnswer>(
  bodyOf: (session: string) => object,
  schema: z.ZodType<Whole>,
  key?: string,
) => Promise<Said<Whole>>;

/**
 * The door of the classic dialect. An expired session is renewed once within the call; a portal that lets nobody in, or is busy, is
 * `agency/unavailable`.
 */
export function gate({ baseUrl, username, password, timeoutMs }: GateOptions): Gate {
  const http = counterpartyHttp({ code: 'portal', baseUrl, timeoutMs, maxBytes: MAX_BYTES });
  const session = sessionKeeper(async () => {
    const given = sessionOf(await http.post('/login', toLogin(username, password), WireAnswer));
    if (!given) throw new HubError('agency/unavailable', 'portal: không đăng nhập được');
    return given;
  });
  return async (bodyOf, schema, key) => {
    const once = async () => {
      const opened = session.open();
      const whole = await keyed(http, key).post('/api', bodyOf(await opened), schema);
      const answer = toAnswer(whole);
      if (answer.kind === 'session-expired') session.end(opened);
      return { answer, whole };
    };
    const first = await once();
    const { answer, whole } = first.answer.kind === 'session-expired' ? await once() : first;
    return { answer: settled(answer), whole };
  };
}

/** The whole list of procedures of an office comes as one answer. */
const MAX_BYTES = 16 * 1024 * 1024;

const keyed = (http: Http, key: string | undefined): Http => (key ? http.keyed(key) : http);
