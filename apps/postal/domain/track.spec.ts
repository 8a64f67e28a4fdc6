import { handOver } from './hand-over.js';
import { cancel } from './cancel.js';
import { orderDelivery } from './order.js';
import type { Shipment } from './shipment.js';
import type { Sighting } from './sighting.js';
import { aFinishedDossier, anOrdered, NOW, PARCEL, seen } from './shipment.sample.js';
import { polled, track } from './track.js';

/** Tells the sightings one by one and gives the end state and the types of all events. */
function tell(start: Shipment, ...sightings: Sighting[]) {
  const { state, events } = polled(start, sightings, NOW);
  return { state, types: events.map(({ contract }) => contract.type), events };
}
const failed = (attempt: number) => seen('attempt-failed', 10 * attempt, { attempt, note: 'Người nhận đi vắng' });

describe('tracking a result on its way home', () => {
  it('is delivered when the applicant signed, with what was collected at the door', () => {
    const { state, events } = tell(
      anOrdered('deliver', 15_000),
      seen('in-transit', 1),
      seen('delivered', 2, { receivedBy: 'representative', collected: 15_000 }),
    );

    expect(state.status).toBe('delivered');
    expect(events).toMatchObject([{ data: { receivedBy: 'representative', codCollected: 15_000 } }]);
  });

  it('changes nothing when a webhook is repeated', () => {
    const { state } = tell(anOrdered('deliver'), seen('in-transit', 1));

    expect(track(state, seen('in-transit', 1), NOW)).toBeUndefined();
  });

  it('records a webhook older than the state and does not apply it', () => {
    const { state: delivered } = tell(anOrdered('deliver'), seen('delivered', 5));

    const { state, types } = tell(delivered, failed(0), seen('in-transit', 1));

    expect(state.status).toBe('delivered');
    expect(state.seen).toHaveLength(3);
    expect(types).toEqual([]);
  });

  it('waits after the third failed attempt for the parcel to be back at the desk', () => {
    const waiting = tell(anOrdered('deliver'), failed(1), failed(2), failed(3), seen('held', 40));

    const back = tell(waiting.state, seen('returned-to-desk', 50, { note: 'Chuyển hoàn' }));

    expect(waiting.state.status).toBe('attempt-failed');
    expect(waiting.types).toEqual(Array(3).fill('shipment.delivery-attempt-failed.v1'));
    expect(back.state.status).toBe('returned-to-desk');
    expect(back.events).toMatchObject([{ data: { direction: 'deliver', attempts: 3, reason: 'Chuyển hoàn' } }]);
  });

  it('goes on after a failed attempt', () => {
    const { state } = tell(anOrdered('deliver'), failed(1), seen('in-transit', 12));

    expect(state.status).toBe('in-transit');
  });

  it('is asked after until the money collected at the door is paid over', () => {
    const delivered = tell(anOrdered('deliver', 15_000), seen('delivered', 1, { collected: 15_000 }));
    const settled = tell(delivered.state, seen('cod-settled', 2, { collected: 15_000 }));

    expect(delivered.state.calls.map(({ action }) => action)).toEqual(['poll']);
    expect(settled.state.calls).toEqual([]);
    expect(settled.events).toMatchObject([{ data: { amount: 15_000 } }]);
  });

  it('stays delivered whatever the post tells afterwards, and its money is paid over once', () => {
    const { state: delivered } = tell(anOrdered('deliver'), seen('delivered', 1));

    const { state, types } = tell(
      delivered,
      seen('returned-to-desk', 2),
      seen('cod-settled', 3, { collected: 15_000 }),
      seen('cod-settled', 4, { collected: 15_000 }),
    );

    expect(state.status).toBe('delivered');
    expect(types).toEqual(['shipment.cod-settled.v1']);
  });

  it('tells the order before what overtook its answer', () => {
    const { state: asked } = orderDelivery(undefined, aFinishedDossier({}), NOW)!;

    const { state, types } = tell(asked, seen('delivered', 1));

    expect(state).toMatchObject({ status: 'delivered', parcel: PARCEL });
    expect(types).toEqual(['shipment.ordered.v1', 'shipment.result-delivered.v1']);
  });

  it('does not believe a webhook about another parcel', () => {
    const other = seen('delivered', 1, { parcel: 'EL000000028VN' });

    expect(() => track(anOrdered('deliver'), other, NOW)).toThrow('shipment/not-found');
  });

  it('fails when the post cancels on its own', () => {
    const { state, types } = tell(anOrdered('deliver'), seen('cancelled', 1));

    expect(state.status).toBe('failed');
    expect(types).toEqual(['shipment.failed.v1']);
  });
});

describe('tracking papers on their way to the desk', () => {
  it('are collected, carried and at the door, but handed over only when the desk signed', () => {
    const { state, types } = tell(
      anOrdered('collect'),
      seen('collected', 1, { collected: 15_000 }),
      seen('in-transit', 2),
      seen('at-desk-door', 3),
    );
    const signed = handOver(state, { list: 'BG-1', deskSigner: 'clerk-1', postSigner: 'post-1' }, NOW)!;

    expect(state.status).toBe('at-desk-door');
    expect(types).toEqual(['shipment.papers-collected.v1']);
    expect(signed.state.status).toBe('handed-to-desk');
  });

  it('stay at home for good after three attempts', () => {
    const { state, types } = tell(anOrdered('collect'), failed(1), failed(2), failed(3));

    expect(state.status).toBe('failed');
    expect(types).toEqual(['shipment.failed.v1']);
  });

  it('go on to the desk when the postman was faster than the withdrawal', () => {
    const { state: cancelled } = cancel(anOrdered('collect'), 'Công dân rút hồ sơ', NOW)!;

    const { state } = tell(cancelled, seen('collected', 1));

    expect(state.status).toBe('collected');
  });

  it('are cancelled when the post agrees', () => {
    const { state: cancelled } = cancel(anOrdered('collect'), 'Công dân rút hồ sơ', NOW)!;

    const { state, types } = tell(cancelled, seen('cancelled', 1));

    expect(state.status).toBe('cancelled');
    expect(types).toEqual([]);
  });

  it('cannot be called back once the post holds them', () => {
    const { state } = tell(anOrdered('collect'), seen('collected', 1));

    expect(cancel(state, 'Công dân rút hồ sơ', NOW)).toBeUndefined();
  });
});
