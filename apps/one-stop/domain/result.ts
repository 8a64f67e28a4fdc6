import { type Decision, DossierFinished, DossierReturned, HubError, type ResultPaper } from '#contracts';
import { assertAllowed } from './acts.js';
import { stop as stopClock } from './clock.js';
import { about, type Dossier, getDossier, owedOf } from './dossier.js';
import { inTurn } from './in-turn.js';
import { toMoneyText } from './labels.js';
import type { Moment } from './moment.js';
import { moveTo } from './move-to.js';

/** The desk holds the result: done for the count of on-time dossiers. Papers nobody named are those the procedure promises. */
export function takeOverResult(
  dossier: Dossier | undefined,
  { results: added }: { readonly results: readonly ResultPaper[] },
  moment: Pick<Moment, 'now'>,
): Decision<Dossier> {
  const done = getDossier(dossier);
  assertAllowed(done, 'take-over-result');
  const known = [...done.results, ...added];
  const finished: Dossier = {
    ...done,
    clock: stopClock(done.clock, moment),
    delivery: { ...done.delivery, result: 'at-desk' },
    results: known.length > 0 ? known : done.procedure.results,
  };
  return inTurn(
    finished,
    (before) => moveTo(before, { state: 'finished' }, moment),
    (state) => ({ state, events: [toFinished(state, moment)] }),
  );
}

/** The applicant, or who stands in for them, takes the result at the counter, and pays there what is still owed. */
export function returnAtCounter(
  dossier: Dossier | undefined,
  act: { readonly receivedBy: 'applicant' | 'representative'; readonly feesPaid: boolean },
  moment: Pick<Moment, 'now'>,
): Decision<Dossier> {
  const finished = getDossier(dossier);
  assertAllowed(finished, 'return-at-counter');
  const owed = owedOf(finished);
  if (owed > 0 && !act.feesPaid)
    throw new HubError('dossier/act-not-allowed', `Còn ${toMoneyText(owed)} phí, lệ phí chưa nộp.`);
  return returned(finished, { how: 'counter', receivedBy: act.receivedBy, paid: owed }, moment);
}

interface Return {
  readonly how: 'counter' | 'post';
  readonly receivedBy: 'applicant' | 'representative';
  /** Taken from the applicant with it, in đồng. */
  readonly paid: number;
}

/** The result is in the applicant's hands. */
export function returned(
  dossier: Dossier,
  { how, receivedBy, paid }: Return,
  moment: Pick<Moment, 'now'>,
): Decision<Dossier> {
  const delivered: Dossier = {
    ...dossier,
    fees: { ...dossier.fees, paid: dossier.fees.paid + paid },
    delivery: { ...dossier.delivery, result: 'delivered' },
  };
  return inTurn(
    delivered,
    (before) => moveTo(before, { state: 'returned' }, moment),
    (state) => ({ state, events: [DossierReturned({ ...about(state, moment), how, receivedBy })] }),
  );
}

function toFinished(dossier: Dossier, moment: Pick<Moment, 'now'>) {
  const { code, officeCode, results, delivery } = dossier;
  return DossierFinished({
    ...about(dossier, moment),
    code: code!,
    officeCode,
    results: [...results],
    resultDelivery: delivery.resultDelivery,
    deliverTo: delivery.deliverTo,
    owed: owedOf(dossier),
  });
}
