import { postponed } from './calls.js';
import { cancel, done, refused } from './cancel.js';
import { orderCollection, orderDelivery, ordered, orderRefused } from './order.js';
import { aFiledDossier, aFinishedDossier, anOrdered, NOW, PARCEL } from './shipment.sample.js';

describe('ordering the post', () => {
  it('asks for the papers of a dossier filed online to be collected', () => {
    const filed = aFiledDossier({ papers: 'collected' });

    const decision = orderCollection(undefined, filed, NOW)!;

    expect(decision.state).toMatchObject({
      id: `${filed.dossierId}/collect`,
      direction: 'collect',
      status: 'ordering',
      documents: 3,
    });
    expect(decision.state.calls.map(({ id }) => id)).toEqual([`${filed.dossierId}/collect/order`]);
  });

  it('counts every sheet the postman fetches, certified copies too, and no file', () => {
    const paper = { code: 'TP', name: 'Giấy tờ', originals: 0, copies: 0, electronic: false };
    const components = [
      { ...paper, certified: 2 },
      { ...paper, electronic: true },
    ];

    const { state } = orderCollection(undefined, aFiledDossier({ components }), NOW)!;

    expect([state.documents, state.papers]).toEqual([2, [components[0]]]);
  });

  it.each(['electronic', 'desk'] as const)('asks nothing where the papers come by way of "%s"', (papers) => {
    const decision = orderCollection(undefined, aFiledDossier({ papers }), NOW);

    expect(decision).toBeUndefined();
  });

  it('asks for a result to be delivered, and what is owed to be collected at the door', () => {
    const decision = orderDelivery(undefined, aFinishedDossier({ owed: 15_000 }), NOW)!;

    expect(decision.state).toMatchObject({ direction: 'deliver', status: 'ordering', codAmount: 15_000 });
  });

  it('asks nothing for a result that is fetched at the counter', () => {
    const decision = orderDelivery(undefined, aFinishedDossier({ resultDelivery: 'counter' }), NOW);

    expect(decision).toBeUndefined();
  });

  it('asks once for one dossier', () => {
    const shipment = anOrdered('deliver');

    const decision = orderDelivery(shipment, aFinishedDossier({}), NOW);

    expect(decision).toBeUndefined();
  });

  it('refuses to deliver to nowhere', () => {
    const homeless = aFinishedDossier({ deliverTo: undefined });

    expect(() => orderDelivery(undefined, homeless, NOW)).toThrow('dossier/address-missing');
  });

  it('gives the parcel its code when the post takes the order, and once only', () => {
    const { state: asked } = orderDelivery(undefined, aFinishedDossier({}), NOW)!;

    const first = ordered(asked, { orderId: '1', parcel: PARCEL }, NOW);
    const again = ordered(first.state, { orderId: '1', parcel: PARCEL }, NOW);

    expect(first.state).toMatchObject({ status: 'ordered', parcel: PARCEL });
    expect(first.events).toMatchObject([{ data: { direction: 'deliver', parcel: PARCEL } }]);
    expect(first.state.calls.map(({ action }) => action)).toEqual(['poll']);
    expect(again.events).toEqual([]);
  });

  it('fails the shipment when the post will not take the order', () => {
    const { state: asked } = orderDelivery(undefined, aFinishedDossier({}), NOW)!;

    const decision = orderRefused(asked, 'Không phát tại địa bàn này', NOW);

    expect(decision.state).toMatchObject({ status: 'failed', calls: [] });
    expect(decision.events).toMatchObject([{ data: { direction: 'deliver', attempts: 0 } }]);
  });
});

describe('a post that cannot be reached', () => {
  it('has the same call made again later', () => {
    const { state: asked } = orderDelivery(undefined, aFinishedDossier({}), NOW)!;
    const later = new Date(NOW.getTime() + 1_000);

    const { calls } = postponed(asked, `${asked.id}/order`, later);

    expect(calls).toEqual([{ ...asked.calls[0], attempts: 1, notBefore: later.toISOString() }]);
  });
});

describe('cancelling a shipment', () => {
  it('tells the post after the order, which may already be on its way', () => {
    const { state: asked } = orderCollection(undefined, aFiledDossier({ papers: 'collected' }), NOW)!;

    const { state } = cancel(asked, 'Công dân rút hồ sơ', NOW)!;

    expect(state.status).toBe('cancelled');
    expect(state.calls.map(({ action }) => action)).toEqual(['order', 'cancel']);
  });

  it('stays cancelled when the order is answered late', () => {
    const { state: asked } = orderCollection(undefined, aFiledDossier({ papers: 'collected' }), NOW)!;
    const { state: cancelled } = cancel(asked, 'Công dân rút hồ sơ', NOW)!;

    const { state } = ordered(cancelled, { orderId: '2', parcel: PARCEL }, NOW);

    expect(state.status).toBe('cancelled');
    expect(done(state, `${state.id}/cancel`).state.calls).toEqual([]);
  });

  it('changes nothing twice', () => {
    const { state } = cancel(anOrdered('collect'), 'Công dân rút hồ sơ', NOW)!;

    expect(cancel(state, 'Công dân rút hồ sơ', NOW)).toBeUndefined();
  });

  it('notes what the post refuses, and has it asked where the parcel is', () => {
    const { state: cancelled } = cancel(anOrdered('collect'), 'Công dân rút hồ sơ', NOW)!;

    const { state } = refused(cancelled, `${cancelled.id}/cancel`, 'Bưu tá đã nhận', NOW);

    expect(state.differences).toHaveLength(1);
  });
});
