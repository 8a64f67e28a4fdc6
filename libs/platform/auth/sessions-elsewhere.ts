import { HubError } from '#contracts';
import { Claims } from './actor.js';
import { sessionCookie, type Sessions } from './sessions.js';

const PATIENCE_MS = 5_000;

/**
 * Sessions that another process keeps. It is asked at every call, so that a session that ended is ended everywhere at once;
 * while it cannot be asked, no cookie lets anybody in.
 */
export function sessionsElsewhere(signInUrl: string, publicUrl: string): Sessions {
  const origin = () => new URL(publicUrl).origin;
  return {
    origin,
    async find(id, attended) {
      const cookie = `${sessionCookie(origin())}=${encodeURIComponent(id)}`;
      const headers = { cookie, ...(!attended && { 'x-unattended': '1' }) };
      const asked = fetch(`${signInUrl}/auth/me`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      const answer = await asked.catch((cause: unknown) => {
        throw new HubError('hub/unavailable', undefined, [], { cause });
      });
      if (answer.status === 401) return undefined;
      if (!answer.ok) throw new HubError('hub/unavailable');
      return Claims.parse(await answer.json());
    },
  };
}
