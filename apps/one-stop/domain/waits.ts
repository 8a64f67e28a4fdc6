import { type Decision, type HubEvent, PaymentRequested, SupplementRequested } from '#contracts';
import { pause } from './clock.js';
import { about, type Dossier, type Duty, type Supplement } from './dossier.js';
import { inTurn } from './in-turn.js';
import { goOn } from './move-to.js';
import type { Moment } from './moment.js';
import { runAgain } from './run-again.js';

/** What the applicant is asked for, as told; `of` is the supplement, or the request whose notices are to be paid. */
interface Wait {
  readonly cause: 'supplement' | 'payment';
  readonly of: string;
  readonly event: HubEvent;
}

export const hasOpenSupplement = ({ supplements }: Dossier): boolean => supplements.some(isOpen);

/** From now on the dossier waits for the applicant, too: the clock stands still, and people see what was asked last. */
export function waitFor(dossier: Dossier, wait: Wait, moment: Moment): Decision<Dossier> {
  const clock = pause(dossier.clock, dossier.procedure, wait, moment);
  const { state, events } = goOn({ ...dossier, clock }, `awaiting-${wait.cause}`, moment);
  return { state, events: [...events, wait.event] };
}

/**
 * Some of what was waited for is settled; `tell` says how, with the appointment when time runs again. What is still open keeps
 * the clock standing and is told again, a supplement before a payment.
 */
export function waitNoLonger(
  dossier: Dossier,
  settled: readonly string[],
  moment: Moment,
  tell: (appointmentAt: string | undefined) => HubEvent,
): Decision<Dossier> {
  const resumed = runAgain(dossier, settled, moment);
  const { clock } = resumed;
  const [next] = openWaits(dossier, moment);
  return inTurn(
    resumed,
    (before) => goOn(before, dossier.code ? 'processing' : 'submitted', moment),
    (state) => ({ state, events: [tell(clock.state === 'running' ? clock.appointmentAt : undefined)] }),
    (state) => (next ? waitFor(state, next, moment) : { state, events: [] }),
  );
}

export function toSupplementWait(dossier: Dossier, supplement: Supplement, moment: Moment): Wait {
  const { id, state: _, ...asked } = supplement;
  const event = SupplementRequested({ ...about(dossier, moment), supplementId: id, ...asked, items: [...asked.items] });
  return { cause: 'supplement', of: id, event };
}

export function toPaymentWait(dossier: Dossier, { requestId, total }: Duty, moment: Moment): Wait {
  const event = PaymentRequested({ ...about(dossier, moment), requestId, total });
  return { cause: 'payment', of: requestId, event };
}

function openWaits(dossier: Dossier, moment: Moment): Wait[] {
  return [
    ...dossier.supplements.filter(isOpen).map((supplement) => toSupplementWait(dossier, supplement, moment)),
    ...dossier.duties.filter(isOpen).map((duty) => toPaymentWait(dossier, duty, moment)),
  ];
}

const isOpen = ({ state }: Supplement | Duty): boolean => state === 'open';
