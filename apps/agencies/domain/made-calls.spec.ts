import { HubError, RequestParked } from '#contracts';
import { cancel } from './follow-up.js';
import { actions, DOSSIER, LATER, NOW, now, queued, step, taken, types } from './given.fixture.js';
import { failed, giveUp, mend, polled, told } from './made-calls.js';
import { takeOutcome } from './outcome.js';

const ASK = `${step.requestId}/1`;
const POLL = `${step.requestId}/2`;
const unavailable = new HubError('agency/unavailable');
const rejected = new HubError('agency/rejected', 'tax: Sai số phiếu chuyển');
const withdrawal = { dossierId: DOSSIER, at: NOW.toISOString(), requestId: step.requestId, reason: 'rút' };
const parked = () => failed(queued(), ASK, rejected, LATER, now)!.state;

describe('a call that failed', () => {
  it('waits for the next try when time may heal it', () => {
    const decision = failed(queued(), ASK, unavailable, LATER, now);

    expect(decision?.state.status).toBe('queued');
    expect(decision?.state.calls).toMatchObject([{ id: ASK, attempts: 1, notBefore: LATER.toISOString() }]);
    expect(types(decision)).toEqual([]);
  });

  it('is parked for a clerk when it cannot heal', () => {
    const decision = failed(queued(), ASK, rejected, LATER, now);

    expect(decision?.state).toMatchObject({ status: 'parked', calls: [], parked: { fault: 'agency/rejected' } });
    expect(decision?.events).toMatchObject([
      {
        contract: RequestParked,
        data: { fault: 'agency/rejected', detail: 'tax: Sai số phiếu chuyển' },
      },
    ]);
  });

  it('never parks a request because a poll failed', () => {
    const decision = failed(taken(), POLL, rejected, LATER, now);

    expect(decision?.state).toMatchObject({ status: 'accepted', calls: [{ action: 'poll', attempts: 1 }] });
  });

  it('is parked when a poll told a number that another dossier has: asked again, or told the right one, it goes on', () => {
    const number = new HubError('asked/number-taken', 'Số văn bản này năm nay đã cấp cho hồ sơ H03-1');
    const { state, events } = failed(taken(), POLL, number, LATER, now)!;

    const right = takeOutcome(state, { outcome: { kind: 'done', facts: {}, results: [] } }, now).state;

    expect(state).toMatchObject({ status: 'parked', calls: [], parked: { fault: 'asked/number-taken' } });
    expect(events).toMatchObject([{ contract: RequestParked }]);
    expect(mend(state, {}, now).state).toMatchObject({ status: 'accepted', calls: [{ action: 'poll', attempts: 0 }] });
    expect(right.status).toBe('settled');
  });

  it('is forgotten when it was a cancellation the agency would not take', () => {
    const { state } = cancel(queued(), withdrawal, now)!;

    const decision = failed(state, `${step.requestId}/2`, rejected, LATER, now);

    expect(decision).toMatchObject({ state: { status: 'cancelled', calls: [] }, events: [] });
  });

  it('is nothing to us when it does not wait any more', () => {
    const settled = takeOutcome(queued(), { outcome: { kind: 'done', facts: {}, results: [] } }, now).state;

    expect(failed(settled, ASK, rejected, LATER, now)).toBeUndefined();
  });

  it('is refused for the case when a clerk gives it up, in words that do not blame the agency', () => {
    const decision = giveUp(parked(), 'Người dân rút phần này', now);

    expect(decision.state).toMatchObject({ status: 'settled', calls: [], outcome: { kind: 'refused' } });
    expect(decision.state.parked).toBeUndefined();
    expect(decision.events).toMatchObject([
      { data: { outcome: { reason: 'Một cửa thôi gửi yêu cầu mà cơ quan không nhận: Người dân rút phần này' } } },
    ]);
  });

  it('is cancelled at an agency that has it, and not at one that never took it', () => {
    const withAgency = { ...parked(), reference: 'TN-26-000001' };

    expect(actions(giveUp(withAgency, 'Người dân rút phần này', now).state)).toEqual(['cancel']);
    expect(actions(giveUp(parked(), 'Người dân rút phần này', now).state)).toEqual([]);
  });

  it('is given up once, and never when it was not parked', () => {
    const { state } = giveUp(parked(), 'Người dân rút phần này', now);

    for (const request of [state, queued()])
      expect(() => giveUp(request, 'Lý do', now)).toThrow(expect.objectContaining({ code: 'asked/not-found' }));
  });
});

describe('a parked request', () => {
  it('is sent anew when a clerk mended it, under another key', () => {
    const decision = mend(parked(), { price: 500_000_000 }, now);

    expect(decision.state).toMatchObject({ status: 'queued', facts: { price: 500_000_000 } });
    expect(decision.state.calls).toMatchObject([{ id: `${step.requestId}/2`, action: 'assess-duty', attempts: 0 }]);
    expect(decision.state.parked).toBeUndefined();
  });

  it('may be settled or cancelled as it is', () => {
    const settled = takeOutcome(parked(), { outcome: { kind: 'done', facts: {}, results: [] } }, now).state;

    expect(settled.status).toBe('settled');
    expect(actions(cancel(parked(), withdrawal, now)!.state)).toEqual(['cancel']);
    expect(() => mend(settled, {}, now)).toThrow(expect.objectContaining({ code: 'asked/not-found' }));
  });

  it('is mended once', () => {
    const { state } = mend(parked(), {}, now);

    expect(() => mend(state, {}, now)).toThrow(expect.objectContaining({ code: 'asked/not-found' }));
  });
});

describe('a poll', () => {
  it('is followed by another while the request is open', () => {
    const decision = polled(taken(), POLL, { now: LATER });

    expect(decision?.state.calls).toMatchObject([{ action: 'poll', notBefore: '2026-06-12T02:15:00.000Z' }]);
    expect(decision?.state.calls[0]?.id).not.toBe(POLL);
  });

  it('is the last once it brought the outcome', () => {
    const settled = takeOutcome(taken(), { outcome: { kind: 'done', facts: {}, results: [] } }, now).state;

    expect(polled(settled, POLL, now)).toBeUndefined();
  });
});

it('forgets a call that was made', () => {
  const { state } = cancel(taken(), withdrawal, now)!;
  const cancelCall = state.calls[0]!.id;

  expect(told(state, cancelCall)?.state.calls).toEqual([]);
  expect(told(queued(), 'another')).toBeUndefined();
});
