import { counterpartyHttp } from '#agency-kit';
import { HubError } from '#contracts';
import type { Answer } from '../../domain/answered.js';
import type { Call, FiguresSync, Sync } from '../../domain/sync.js';
import { sessionOf, toAnswer, toCall, toLogin, WireAnswer, type Gateway } from './client-wire.js';
import { sessionKeeper } from './session.js';

export interface PortalOptions {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** The Vietnamese name of an agency by our code. */
  readonly agencyName: (agency: string) => string;
  /** For one request. */
  readonly timeoutMs: number;
}

/** At most: a login, the call, and both once more. */
export const REQUESTS_PER_CALL = 4;

export type Portal = (sync: Sync | FiguresSync, call: Call) => Promise<Answer>;

/**
 * Tells the portal what waits to be told, in the classic dialect. An expired session is renewed once within the call; a portal
 * that lets nobody in, or is busy, is `agency/unavailable`. Its words are kept without personal data.
 */
export function portal({ baseUrl, username, password, agencyName, timeoutMs }: PortalOptions): Portal {
  const http = counterpartyHttp({ code: 'portal', baseUrl, timeoutMs });
  const session = sessionKeeper(async () => {
    const given = sessionOf(await http.post('/login', toLogin(username, password), WireAnswer));
    if (!given) throw new HubError('agency/unavailable', 'portal: không đăng nhập được');
    return given;
  });
  const tell = async (sync: Sync | FiguresSync, call: Call): Promise<Answer | Gateway> => {
    const opened = session.open();
    const body = toCall(await opened, sync, call, agencyName);
    const answer = toAnswer(await http.keyed(call.id).post('/api', body, WireAnswer));
    if (answer.kind === 'session-expired') session.end(opened);
    return 'told' in answer ? { ...answer, told: http.rejection(answer.told, call.body).detail } : answer;
  };
  return async (sync, call) => {
    const first = await tell(sync, call);
    return settled(first.kind === 'session-expired' ? await tell(sync, call) : first);
  };
}

function settled(answer: Answer | Gateway): Answer {
  switch (answer.kind) {
    case 'busy':
      throw new HubError('agency/unavailable', 'portal: hệ thống bận');
    case 'session-expired':
      throw new HubError('agency/unavailable', 'portal: phiên hết hạn liên tục');
    default:
      return answer;
  }
}
