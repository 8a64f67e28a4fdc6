import * as dossier from './hear-dossier.js';
import { submissionFiled } from './open-sync.js';
import type { PortalRecord } from './portal-record.js';
import type { Sync } from './sync.js';
import { about, atDesk, filed, inStep, NOW, on, online, received } from './sync.sample.js';

const finished = {
  code: received.code,
  officeCode: received.officeCode,
  results: [],
  resultDelivery: 'counter' as const,
  owed: 0,
};
const statuses = ({ calls }: Sync) => calls.map(({ body }) => (body.kind === 'record' ? body.status : body.kind));
const records = ({ calls }: Sync): PortalRecord[] =>
  calls.flatMap(({ body }) => (body.kind === 'record' ? [body.record] : []));

describe('what the portal is told', () => {
  it('begins with an update of what it filed itself', () => {
    const sync = online();

    expect(sync.isKnown).toBe(true);
    expect(records(sync)).toMatchObject([{ foreignCode: filed.foreignCode, code: received.code, receivedAt: on(11) }]);
  });

  it('begins with a new dossier for what came in at the desk, under our own code', () => {
    const sync = atDesk();

    expect(sync.isKnown).toBe(false);
    expect(records(sync)).toMatchObject([{ foreignCode: received.code, filedAt: on(11) }]);
  });

  it('is nothing about a dossier it was never told of', () => {
    expect(dossier.dossierFinished(undefined, { ...about(20), ...finished }, NOW)).toBeUndefined();
  });

  it('is a promise that moved, with the status it has; nothing where nothing moved', () => {
    const waiting = dossier.paymentRequested(inStep(online()), { ...about(12), requestId: 'r', total: 1 }, NOW)!.state;
    const moved = dossier.appointmentMoved(waiting, on(30), NOW)!.state;

    expect(statuses(moved).at(-1)).toBe('awaiting-payment');
    expect(records(moved).at(-1)).toMatchObject({ appointmentAt: on(30) });
    expect(dossier.appointmentMoved(moved, on(30), NOW)).toBeUndefined();
    expect(dossier.appointmentMoved(moved, undefined, NOW)).toBeUndefined();
    expect(dossier.appointmentMoved(undefined, on(30), NOW)).toBeUndefined();
  });

  it('is where the dossier stands, in the order in which it came there', () => {
    let sync = inStep(online());
    sync = dossier.dossierProcessing(sync, about(12), NOW)!.state;
    sync = dossier.supplementRequested(
      sync,
      { ...about(13), supplementId: 's1', items: ['Hợp đồng'], reason: '' },
      NOW,
    )!.state;
    sync = dossier.supplementReceived(
      sync,
      { ...about(14), supplementId: 's1', components: [], appointmentAt: on(28) },
      NOW,
    )!.state;
    sync = dossier.paymentRequested(sync, { ...about(15), requestId: 'r', total: 1 }, NOW)!.state;
    sync = dossier.paymentSettled(sync, { ...about(16), requestId: 'r', total: 1 }, NOW)!.state;
    sync = dossier.withdrawalRequested(sync, { ...about(17), reason: 'Đổi ý' }, NOW)!.state;
    sync = dossier.withdrawalRejected(sync, { ...about(18), reason: 'Đã trình ký', resumes: 'processing' }, NOW)!.state;

    expect(statuses(sync)).toEqual([
      'processing',
      'awaiting-supplement',
      'processing',
      'awaiting-payment',
      'processing',
      'withdrawal-requested',
      'processing',
    ]);
    expect(new Set(sync.calls.map(({ id }) => id)).size).toBe(7);
    expect(records(sync)[2]).toMatchObject({
      appointmentAt: on(28),
      supplements: [{ requestedAt: on(13), receivedAt: on(14) }],
    });
  });

  it('is not said twice', () => {
    const sync = dossier.dossierProcessing(inStep(online()), about(12), NOW)!.state;

    expect(dossier.dossierProcessing(sync, about(13), NOW)).toBeUndefined();
    expect(dossier.dossierProcessing(sync, { ...about(13), appointmentAt: on(29) }, NOW)).toBeDefined();
  });

  it('is "done" and "returned" apart, each with its own instant', () => {
    let sync = inStep(online());
    sync = dossier.dossierFinished(sync, { ...about(20), ...finished }, NOW)!.state;
    sync = dossier.dossierReturned(sync, { ...about(24), how: 'counter', receivedBy: 'applicant' }, NOW)!.state;

    expect(statuses(sync)).toEqual(['finished', 'returned']);
    expect(records(sync)).toMatchObject([{ finishedAt: on(20) }, { finishedAt: on(20), returnedAt: on(24) }]);
    expect(records(sync)[0]).not.toHaveProperty('returnedAt');
  });

  it('is why and when a dossier was declined or stopped', () => {
    const submitted = submissionFiled(undefined, filed)!.state;

    const declined = dossier.dossierDeclined(submitted, { ...about(11), reason: 'Sai thẩm quyền' }, NOW)!.state;
    const stopped = dossier.dossierStopped(
      inStep(online()),
      { ...about(19), cause: 'withdrawn', reason: 'Đổi ý' },
      NOW,
    )!.state;

    expect(records(declined)).toMatchObject([{ declinedAt: on(11), reason: 'Sai thẩm quyền' }]);
    expect(records(stopped)).toMatchObject([{ stoppedAt: on(19), reason: 'Đổi ý' }]);
  });

  it('is nothing when papers come before acceptance, but acceptance tells of them', () => {
    let sync = submissionFiled(undefined, filed)!.state;
    sync = inStep(
      dossier.supplementRequested(sync, { ...about(11), supplementId: 's1', items: ['Đơn'], reason: '' }, NOW)!.state,
    );

    const { state } = dossier.supplementReceived(sync, { ...about(12), supplementId: 's1', components: [] }, NOW)!;

    expect(state.calls).toEqual([]);
    expect(state.record.supplements).toMatchObject([{ receivedAt: on(12) }]);
  });

  it('lists a supplement once, as of the day it was first asked, though what is still open is told again', () => {
    const asked = { ...about(11), supplementId: 's1', items: ['Đơn'], reason: '' };
    const first = dossier.supplementRequested(inStep(online()), asked, NOW)!.state;
    const paid = dossier.paymentSettled(first, { ...about(12), requestId: 'r', total: 1 }, NOW)!.state;

    const { state } = dossier.supplementRequested(paid, { ...asked, ...about(12) }, NOW)!;

    expect(statuses(state)).toEqual(['awaiting-supplement', 'processing', 'awaiting-supplement']);
    expect(state.record.supplements).toEqual([{ id: 's1', items: ['Đơn'], requestedAt: on(11) }]);
  });

  it('is that it was filed online, before and after acceptance, also where the post collects the papers', () => {
    const submitted = submissionFiled(undefined, { ...filed, papers: 'collected' })!.state;

    expect([submitted.record.channel, received.channel]).toEqual(['online', 'online']);
  });

  it('is how each step ended', () => {
    const step = { requestId: 'r', step: 'appraise', stepName: 'Thẩm định hồ sơ', agency: 'land-registry' };

    const { state } = dossier.stepSettled(
      inStep(online()),
      { ...about(13), ...step, result: 'done', startedAt: on(12) },
      NOW,
    )!;

    expect(state.calls[0]!.body).toEqual({
      kind: 'progress',
      progress: { stepName: 'Thẩm định hồ sơ', agency: 'land-registry', result: 'done', startedAt: on(12), at: on(13) },
    });
  });
});
