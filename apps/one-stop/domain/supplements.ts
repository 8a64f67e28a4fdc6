import {
  type Component,
  type DataOf,
  type Decision,
  HubError,
  later,
  SupplementExpired,
  SupplementReceived,
} from '#contracts';
import { policyOf } from '#procedures';
import { addWorkingTime, endOfDays } from '#working-time';
import { assertAllowed } from './acts.js';
import type { Clock } from './clock.js';
import { about, type Dossier, getDossier, type Supplement } from './dossier.js';
import { inTurn } from './in-turn.js';
import { late } from './late.js';
import type { Moment } from './moment.js';
import { stop } from './stop.js';
import { toSupplementWait, waitFor, waitNoLonger } from './waits.js';

/** What is missing. Without `respondBy`, or with one that is over, the procedure's own days count. */
export interface SupplementRequest {
  readonly requestId?: string;
  readonly items: readonly string[];
  readonly reason: string;
  readonly respondBy?: string;
}

/** The desk asks the applicant for more papers, before acceptance or later. */
export function requestSupplement(
  dossier: Dossier | undefined,
  request: Omit<SupplementRequest, 'requestId'>,
  moment: Moment,
): Decision<Dossier> {
  const asked = getDossier(dossier);
  assertAllowed(asked, 'request-supplement');
  return askSupplement(asked, request, moment);
}

/** Asks for papers and sets the timer after which the dossier stops without them. */
export function askSupplement(dossier: Dossier, request: SupplementRequest, moment: Moment): Decision<Dossier> {
  const supplement: Supplement = {
    id: `${dossier.id}/supplement/${dossier.supplements.length + 1}`,
    requestId: request.requestId,
    items: request.items,
    reason: request.reason,
    respondBy: respondBy(dossier, request, moment),
    number: dossier.supplements.length + 1,
    state: 'open',
  };
  const waiting = { ...dossier, supplements: [...dossier.supplements, supplement] };
  const { state, events } = waitFor(waiting, toSupplementWait(dossier, supplement, moment), moment);
  const expired = SupplementExpired({ dossierId: dossier.id, at: supplement.respondBy, supplementId: supplement.id });
  return { state, events: [...events, later(expired, new Date(supplement.respondBy))] };
}

/** The applicant brought the papers; the agency that asked for them hears of it, and time runs again. */
export function receiveSupplement(
  dossier: Dossier | undefined,
  { supplementId, components }: { readonly supplementId: string; readonly components: readonly Component[] },
  moment: Moment,
): Decision<Dossier> {
  const asked = getDossier(dossier);
  assertAllowed(asked, 'receive-supplement');
  const supplement = findOpen(asked, supplementId);
  if (!supplement) throw new HubError('dossier/act-not-allowed', 'Yêu cầu bổ sung này không còn chờ giấy tờ.');
  const kept = asked.components.filter(({ code }) => !components.some((brought) => brought.code === code));
  const received = { ...withState(asked, supplementId, 'received'), components: [...kept, ...components] };
  const brought = asked.code ? received : { ...received, clock: checkedAnew(asked, moment) };
  const { requestId } = supplement;
  return waitNoLonger(brought, [supplementId], moment, (appointmentAt) =>
    SupplementReceived({
      ...about(asked, moment),
      supplementId,
      requestId,
      components: [...components],
      appointmentAt,
    }),
  );
}

/** The time to bring papers is over: a dossier that still waits for these very papers is stopped. */
export function expireSupplement(
  dossier: Dossier | undefined,
  { supplementId }: DataOf<typeof SupplementExpired>,
  moment: Moment,
): Decision<Dossier> {
  const asked = getDossier(dossier);
  if (!findOpen(asked, supplementId)) return late(asked, SupplementExpired, moment);
  return inTurn(withState(asked, supplementId, 'expired'), (state) =>
    stop(state, 'supplement-expired', 'Quá thời hạn bổ sung giấy tờ mà chưa nhận được giấy tờ bổ sung.', moment),
  );
}

/** Not accepted yet: the desk has its working hours to check from now on, not since the day it was filed. */
const checkedAnew = ({ clock, procedure }: Dossier, { now, calendar }: Moment): Clock => ({
  ...clock,
  checkBy: addWorkingTime(calendar, now, policyOf(procedure).receptionCheck).toISOString(),
});

function respondBy({ procedure }: Dossier, request: SupplementRequest, { now, calendar }: Moment): string {
  const byProcedure = endOfDays(calendar, now, procedure.supplementWithinDays);
  const asked = request.respondBy ? new Date(request.respondBy) : byProcedure;
  return (asked > now ? asked : byProcedure).toISOString();
}

const findOpen = ({ supplements }: Dossier, wanted: string): Supplement | undefined =>
  supplements.find(({ id, state }) => id === wanted && state === 'open');

const withState = (dossier: Dossier, wanted: string, state: Supplement['state']): Dossier => ({
  ...dossier,
  supplements: dossier.supplements.map((one) => (one.id === wanted ? { ...one, state } : one)),
});
