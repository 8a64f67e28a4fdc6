import { type Decision, WithdrawalRejected, WithdrawalRequested } from '#contracts';
import { assertAllowed } from './acts.js';
import type { Ongoing, WithdrawalAsked } from './business.js';
import { about, type Dossier, getDossier } from './dossier.js';
import { inTurn } from './in-turn.js';
import type { Moment } from './moment.js';
import { moveTo } from './move-to.js';
import { stop } from './stop.js';

/** The citizen wants the dossier back; forbidden once there is a result. Agencies go on until the desk decides. */
export function requestWithdrawal(
  dossier: Dossier | undefined,
  { reason }: { readonly reason: string },
  moment: Pick<Moment, 'now'>,
): Decision<Dossier> {
  const asked = getDossier(dossier);
  assertAllowed(asked, 'request-withdrawal');
  const previous = asked.business.state as Ongoing;
  return inTurn(
    asked,
    (before) => moveTo(before, { state: 'withdrawal-asked', reason, previous }, moment),
    (state) => ({ state, events: [WithdrawalRequested({ ...about(state, moment), reason })] }),
  );
}

/** The desk agrees and the dossier stops, or it goes on where it stands by now: stopped, if an agency refused it meanwhile. */
export function decideWithdrawal(
  dossier: Dossier | undefined,
  { agreed, reason }: { readonly agreed: boolean; readonly reason: string },
  moment: Moment,
): Decision<Dossier> {
  const asked = getDossier(dossier);
  assertAllowed(asked, 'decide-withdrawal');
  if (agreed) return stop(asked, 'withdrawn', reason, moment);
  const { previous: resumes, refusal } = asked.business as WithdrawalAsked;
  return inTurn(
    asked,
    (before) => moveTo(before, { state: resumes }, moment),
    (state) => ({ state, events: [WithdrawalRejected({ ...about(state, moment), reason, resumes })] }),
    (state) => (refusal ? stop(state, 'refused', refusal, moment) : { state, events: [] }),
  );
}
