import type { KeptFile, Notice, Outcome } from '#contracts';
import { takeNotices, takePayment, type Payment } from './notices.js';
import { repeated, takeOutcome, type Taken } from './outcome.js';
import type { Moment, Request } from './request.js';

/** What an agency tells of a request, in our words. */
export type Said =
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly saidAt?: string; readonly kept?: KeptFile }
  | { readonly kind: 'notices'; readonly notices: readonly Notice[]; readonly declaredTotal?: number | undefined }
  | { readonly kind: 'payment'; readonly payment: Payment }
  | { readonly kind: 'progress' };

/** Takes whatever an agency tells, by callback, by poll or at its desk. */
export function hear(request: Request, said: Said, moment: Moment): Taken {
  switch (said.kind) {
    case 'outcome':
      return takeOutcome(request, { outcome: said.outcome, saidAt: said.saidAt }, moment, said.kept);
    case 'notices':
      return takeNotices(request, said.notices, said.declaredTotal, moment);
    case 'payment':
      return takePayment(request, said.payment, moment);
    case 'progress':
      return repeated(request);
  }
}
