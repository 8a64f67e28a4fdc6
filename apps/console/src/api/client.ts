import createClient, { type Middleware } from 'openapi-fetch';
import { Refused, UNREACHABLE, type Problem } from './problem.js';
import type { paths } from './generated/schema.js';

const ATTENDED_MS = 60_000;
let lastInputAt = Date.now();
for (const input of ['pointerdown', 'keydown'])
  addEventListener(input, () => (lastInputAt = Date.now()), { capture: true, passive: true });

const expired = new Set<() => void>();

/** Hears that the session is over: whoever listens lets the person sign in again, and nothing typed is lost. */
export function onSessionExpired(listener: () => void): () => void {
  expired.add(listener);
  return () => expired.delete(listener);
}

/** The channel on which the window in which somebody signed in again tells the pages that wait. */
export const SIGNED_IN = 'lien-thong.signed-in';

/** A page nobody sits before must not keep a session alive. */
const attendance: Middleware = {
  onRequest({ request }) {
    if (Date.now() - lastInputAt > ATTENDED_MS) request.headers.set('x-unattended', '1');
    return request;
  },
};

/** Every refusal is thrown as the problem it is. */
const refusal: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return response;
    const problem = (await response.json().catch(() => UNREACHABLE)) as Problem;
    if (response.status === 401) for (const tell of expired) tell();
    throw new Refused(problem);
  },
};

/** The hub's API, typed from its own description. */
export const api = createClient<paths>({ baseUrl: '/' });
api.use(attendance, refusal);

/** What a call answers, once it is known to have been answered well. */
export async function answerOf<Answer>(call: Promise<{ data?: Answer }>): Promise<Answer> {
  return (await call).data as Answer;
}

/** For calls that create something: a repeated press must not create it twice. */
export const newKey = (): string => crypto.randomUUID();
