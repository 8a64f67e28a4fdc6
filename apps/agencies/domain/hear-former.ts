import { HubError } from '#contracts';
import type { Said } from './hear.js';
import { takePayment } from './notices.js';
import { repeated, type Taken } from './outcome.js';
import type { Moment, Request } from './request.js';
import { isSame } from './same.js';

/**
 * What an agency still tells of a request with which by law another goes on. What was paid on its notices is paid, nobody pays
 * twice; what it said before is a repetition. It decides no more: anything else fails with `asked/handed-on`.
 */
export function hearFormer(request: Request, said: Said, moment: Moment): Taken {
  if (said.kind === 'payment' && request.notices.some(({ number }) => number === said.payment.notice))
    return takePayment(request, said.payment, moment);
  if (saidBefore(request, said)) return repeated(request);
  throw new HubError('asked/handed-on');
}

function saidBefore({ heard, notices }: Request, said: Said): boolean {
  if (said.kind === 'outcome') return heard.some(({ outcome }) => isSame(outcome, said.outcome));
  const issued = notices.map(({ paid: _paid, ...notice }) => notice);
  return said.kind === 'notices'
    ? said.notices.every((notice) => issued.some((known) => isSame(known, notice)))
    : said.kind === 'progress';
}
