import { HubError, type HubEvent } from '#contracts';
import { accepted } from './ask.js';
import { hear, type Said } from './hear.js';
import { polled, told } from './made-calls.js';
import type { Moment, Request } from './request.js';
import type { Decision } from '#contracts';

/** How a call to an agency went. */
export type Performed =
  | { readonly kind: 'accepted'; readonly reference: string }
  | { readonly kind: 'told' }
  | { readonly kind: 'polled'; readonly answers: readonly Said[] };

/** The agency answered the call that waited first. */
export function answered(
  request: Request,
  callId: string,
  performed: Performed,
  moment: Moment,
): Decision<Request> | undefined {
  if (performed.kind === 'accepted') return accepted(request, callId, performed.reference, moment);
  if (performed.kind === 'told') return told(request, callId);
  const heard = performed.answers.reduce(hearMore(moment), { state: request, events: [] as readonly HubEvent[] });
  const asked = polled(heard.state, callId, moment);
  return { state: asked?.state ?? heard.state, events: heard.events };
}

/** What a poll tells was often told before by callback: what no longer applies is passed over. */
const hearMore =
  (moment: Moment) =>
  (before: Decision<Request>, said: Said): Decision<Request> => {
    try {
      const { state, events } = hear(before.state, said, moment);
      return { state, events: [...before.events, ...events] };
    } catch (error) {
      if (error instanceof HubError && error.code === 'asked/already-settled') return before;
      throw error;
    }
  };
