import {
  changeDelivery,
  takePapersCollected,
  takePapersHandedToDesk,
  takeResultDelivered,
  takeResultHandedToPost,
  takeShipmentFailed,
} from './delivery.js';
import type { Dossier } from './dossier.js';
import {
  ADDRESS,
  at,
  AT_DESK,
  CODE,
  OFFICE,
  COPY,
  DOSSIER_ID,
  FILED,
  MONDAY,
  papersOf,
  TRANSFER,
  typesOf,
} from './examples.js';
import { receiveAtDesk, submit } from './reception.js';
import { returnAtCounter, takeOverResult } from './result.js';

const moment = at(MONDAY);
const told = {
  dossierId: DOSSIER_ID,
  at: MONDAY.toISOString(),
  shipmentId: `${DOSSIER_ID}/x`,
  parcel: 'EM000000014VN',
};
const failed = (direction: 'collect' | 'deliver') => ({
  ...told,
  direction,
  attempts: 3,
  reason: 'Không có người nhận',
});
const delivered = { ...told, receivedBy: 'representative', codCollected: 6000 } as const;
const counter = { receivedBy: 'applicant', feesPaid: true } as const;

/** A certified copy, done, its fee not paid yet. */
function finished(resultDelivery: 'counter' | 'post' = 'post'): Dossier {
  const facts = { paper: 'Bằng mẫu', copies: 3 };
  const filing = { ...AT_DESK, components: papersOf(COPY), facts, feesPaid: false, resultDelivery, deliverTo: ADDRESS };
  const copy = receiveAtDesk(undefined, filing, { ...moment, code: CODE, office: OFFICE, procedure: COPY }).state;
  return takeOverResult(copy, { results: [] }, moment).state;
}
const withPost = (): Dossier => takeResultHandedToPost(finished(), moment).state;

describe('a result', () => {
  it('goes from received to finished where no agency takes part, with the papers the procedure promises', () => {
    expect(finished()).toMatchObject({
      business: { state: 'finished' },
      results: COPY.results,
      clock: { state: 'stopped' },
    });
  });

  it('by post is returned on proof of delivery only, and what was collected at the door is paid', () => {
    const home = takeResultDelivered(withPost(), delivered, moment);

    expect(withPost().business.state).toBe('finished');
    expect(home.events).toMatchObject([{ data: { how: 'post', receivedBy: 'representative' } }]);
    expect(home.state).toMatchObject({ business: { state: 'returned' }, fees: { total: 6000, paid: 6000 } });
  });

  it('that could not be delivered lies at the desk again and may be taken there, or sent once more', () => {
    const back = takeShipmentFailed(withPost(), failed('deliver'), moment).state;
    const sentAgain = changeDelivery(back, { resultDelivery: 'post', deliverTo: ADDRESS }, moment);

    expect(back).toMatchObject({ business: { state: 'finished' }, delivery: { result: 'back-at-desk' } });
    expect(returnAtCounter(back, counter, moment).state.business.state).toBe('returned');
    expect(sentAgain.events).toMatchObject([
      { data: { result: 'at-desk', sending: 2, code: CODE, owed: 6000, deliverTo: ADDRESS } },
    ]);
  });

  it('is not handed over the counter while fees are owed', () => {
    const owing = finished('counter');

    expect(() => returnAtCounter(owing, { ...counter, feesPaid: false }, moment)).toThrow(/Còn 6.000 đồng/);
    expect(returnAtCounter(owing, counter, moment).state.fees.paid).toBe(6000);
  });

  it('is not handed over the counter while it is meant for the post, or with it', () => {
    expect(() => returnAtCounter(finished(), counter, moment)).toThrow(/đổi cách nhận kết quả/);
    expect(() => returnAtCounter(withPost(), counter, moment)).toThrow(/đã bàn giao cho bưu điện/);
  });

  it('may go another way until the post holds it', () => {
    const toCounter = changeDelivery(finished(), { resultDelivery: 'counter' }, moment).state;

    expect(returnAtCounter(toCounter, counter, moment).state.business.state).toBe('returned');
    expect(() => changeDelivery(withPost(), { resultDelivery: 'counter' }, moment)).toThrow('act-not-allowed');
    expect(() => changeDelivery(finished(), { resultDelivery: 'post' }, moment)).toThrow('address-missing');
  });

  it('is returned once: what the post tells later is recorded only', () => {
    const home = takeResultDelivered(withPost(), delivered, moment).state;

    for (const late of [
      takeResultDelivered(home, delivered, moment),
      takeResultHandedToPost(home, moment),
      takeShipmentFailed(home, failed('deliver'), moment),
    ]) {
      expect(typesOf(late.events)).toEqual(['late-message-recorded']);
      expect(late.state).toEqual(home);
    }
  });
});

describe('papers collected at home', () => {
  const filed = (): Dossier =>
    submit(undefined, { ...FILED, papers: 'collected' }, { now: MONDAY, procedure: TRANSFER })!.state;

  it('travel with the post and come to the desk', () => {
    const collected = takePapersCollected(filed(), { ...told, feeCollected: 100_000 }, moment);
    const arrived = takePapersHandedToDesk(collected.state, moment);

    expect(typesOf([...collected.events, ...arrived.events])).toEqual(['delivery-changed', 'delivery-changed']);
    expect(arrived.state).toMatchObject({ delivery: { papers: 'at-desk' }, fees: { paid: 100_000 } });
  });

  it('that could not be collected are awaited at the desk', () => {
    const { state } = takeShipmentFailed(filed(), failed('collect'), moment);

    expect(state.delivery.papers).toBe('awaited-at-desk');
    expect(typesOf(takePapersCollected(state, { ...told, feeCollected: 0 }, moment).events)).toEqual([
      'late-message-recorded',
    ]);
  });
});
