import { HubError } from '#contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

/** People who signed in with a browser: what the guard needs to know of them. Without it no cookie lets anybody in. */
export interface Sessions {
  /** Where people reach the hub, `https://…`; with https the cookie is bound to that host. */
  readonly origin: () => string;
  /** Who holds this session; nobody when it was ended, is too old, or lay idle. `attended` keeps it from lying idle. */
  find(id: string, attended: boolean): Promise<Actor | undefined>;
}

export const SESSIONS = Symbol('SESSIONS');

export const isSecure = (origin: string): boolean => origin.startsWith('https:');

/** Of this host alone where the connection is encrypted; a browser refuses the prefix elsewhere. */
export const sessionCookie = (origin: string): string => (isSecure(origin) ? '__Host-lien-thong' : 'lien-thong');

/** A page's own clock made this call, not a person, or it only listens: the session goes on lying idle. */
const isAttended = ({ headers }: FastifyRequest): boolean =>
  headers['x-unattended'] === undefined && headers.accept !== 'text/event-stream';

/** Who the session in the cookie belongs to. A call that changes something must come from a page of ours. */
export async function readSession(request: FastifyRequest, sessions: Sessions): Promise<Actor | undefined> {
  const origin = sessions.origin();
  const id = request.cookies[sessionCookie(origin)];
  if (!id) return undefined;
  assertOwnPage(request, origin);
  const actor = await sessions.find(id, isAttended(request));
  if (!actor) throw new HubError('auth/invalid');
  return actor;
}

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

/** Browsers say themselves where a call comes from, and no page can make them lie; a call that does not say is refused. */
function assertOwnPage({ method, headers }: FastifyRequest, origin: string): void {
  if (HARMLESS.includes(method)) return;
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined ? headers.origin === origin : site === 'same-origin';
  if (!isOwn) throw new HubError('auth/foreign-page');
}
