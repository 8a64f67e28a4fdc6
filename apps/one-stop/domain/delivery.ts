import {
  type DataOf,
  type Decision,
  DeliveryChanged,
  PapersCollected,
  PapersHandedToDesk,
  ResultDelivered,
  ResultHandedToPost,
  ShipmentFailed,
} from '#contracts';
import { assertAllowed } from './acts.js';
import { assertAddress } from './completeness.js';
import { about, type Delivery, type Dossier, getDossier, isToFetch, owedOf } from './dossier.js';
import { late } from './late.js';
import type { Moment } from './moment.js';
import { returned } from './result.js';
import { isTerminal } from './transitions.js';

type Now = Pick<Moment, 'now'>;

/**
 * The applicant wants the result another way, while the post does not hold it. One that lies at the desk for the counter is
 * sent anew, under a number of its own: the post may know an earlier sending, which came back or was called off.
 */
export function changeDelivery(
  dossier: Dossier | undefined,
  wish: Pick<Delivery, 'resultDelivery' | 'deliverTo'>,
  moment: Now,
): Decision<Dossier> {
  const known = getDossier(dossier);
  assertAllowed(known, 'change-delivery');
  assertAddress(wish);
  const { result, resultDelivery, sending = 1 } = known.delivery;
  const isHere = result === 'at-desk' || result === 'back-at-desk';
  const sentAnew = isHere && resultDelivery === 'counter' && wish.resultDelivery === 'post';
  const anew = { result: 'at-desk', sending: sending + 1 } as const;
  return changed(known, { ...wish, ...(sentAnew && anew) }, moment);
}

/** The postman has the papers, and the fee if it was paid at the door. */
export function takePapersCollected(
  dossier: Dossier | undefined,
  { feeCollected }: DataOf<typeof PapersCollected>,
  moment: Now,
): Decision<Dossier> {
  const known = getDossier(dossier);
  if (!arePapersIn(known, ['collecting'])) return late(known, PapersCollected, moment);
  const fees = { ...known.fees, paid: known.fees.paid + feeCollected };
  return changed({ ...known, fees }, { papers: 'with-post' }, moment);
}

export function takePapersHandedToDesk(dossier: Dossier | undefined, moment: Now): Decision<Dossier> {
  const known = getDossier(dossier);
  const isAwaited = arePapersIn(known, ['collecting', 'with-post', 'awaited-at-desk']);
  return isAwaited ? changed(known, { papers: 'at-desk' }, moment) : late(known, PapersHandedToDesk, moment);
}

/** The dossier stays finished: only the post's proof of delivery returns it. */
export function takeResultHandedToPost(dossier: Dossier | undefined, moment: Now): Decision<Dossier> {
  const known = getDossier(dossier);
  const { business, delivery } = known;
  const isHere = business.state === 'finished' && delivery.result === 'at-desk';
  return isHere ? changed(known, { result: 'with-post' }, moment) : late(known, ResultHandedToPost, moment);
}

export function takeResultDelivered(
  dossier: Dossier | undefined,
  { receivedBy, codCollected }: DataOf<typeof ResultDelivered>,
  moment: Now,
): Decision<Dossier> {
  const known = getDossier(dossier);
  if (known.business.state !== 'finished') return late(known, ResultDelivered, moment);
  return returned(known, { how: 'post', receivedBy, paid: codCollected }, moment);
}

/** Papers stay with the applicant, who brings them to the desk; a result is fetched at the desk, unless the post is wished again. */
export function takeShipmentFailed(
  dossier: Dossier | undefined,
  { direction }: DataOf<typeof ShipmentFailed>,
  moment: Now,
): Decision<Dossier> {
  const known = getDossier(dossier);
  if (direction === 'collect' && arePapersIn(known, ['collecting', 'with-post']))
    return changed(known, { papers: 'awaited-at-desk' }, moment);
  if (direction === 'deliver' && known.business.state === 'finished' && known.delivery.result !== 'back-at-desk')
    return changed(known, { result: 'back-at-desk', resultDelivery: 'counter' }, moment);
  return late(known, ShipmentFailed, moment);
}

const arePapersIn = ({ business, delivery }: Dossier, places: readonly Delivery['papers'][]): boolean =>
  !isTerminal(business.state) && places.includes(delivery.papers);

function changed(dossier: Dossier, delivery: Partial<Delivery>, moment: Now): Decision<Dossier> {
  const moved: Dossier = { ...dossier, delivery: { ...dossier.delivery, ...delivery } };
  const since = isToFetch(moved) && !isToFetch(dossier) && { toFetchSince: moment.now.toISOString() };
  const state: Dossier = { ...moved, ...since };
  const { code, officeCode, results } = state;
  const told = { ...about(state, moment), code, officeCode, ...state.delivery, results: [...results] };
  return { state, events: [DeliveryChanged({ ...told, owed: owedOf(state) })] };
}
