import { OutcomeReceived, type Outcome } from '#contracts';
import { cancel } from './follow-up.js';
import { atDesk, now, NOW, queued, step, taken, types } from './given.fixture.js';
import { takeNotices } from './notices.js';
import { takeOutcome } from './outcome.js';

const done: Outcome = { kind: 'done', facts: { certificate: { number: 'CN 1' } }, results: [] };
const refused: Outcome = { kind: 'refused', reason: 'Đang tranh chấp', wrongFile: false };
const papers: Outcome = { kind: 'supplement-needed', items: ['Sơ đồ thửa đất'], reason: 'Thiếu' };
const notYet: Outcome = { kind: 'not-yet', until: '2026-06-15T01:00:00.000Z', reason: 'Chờ đo đạc' };
const settledError = expect.objectContaining({ code: 'asked/already-settled' });

describe('the last word of an agency', () => {
  it.each([done, refused])('settles the request, and nothing more is asked: %j', (outcome) => {
    const decision = takeOutcome(taken(), { outcome }, now);

    expect(decision).toMatchObject({ applied: true, state: { status: 'settled', outcome, calls: [] } });
    expect(decision.events).toMatchObject([{ contract: OutcomeReceived, data: { outcome } }]);
  });

  it('may come before the agency even answered the call', () => {
    expect(takeOutcome(queued(), { outcome: done }, now).state).toMatchObject({ status: 'settled', calls: [] });
  });

  it('may come from the desk', () => {
    expect(takeOutcome(atDesk(), { outcome: done }, now).state.status).toBe('settled');
  });

  it('changes nothing when it is said again, in whatever order of names', () => {
    const { state } = takeOutcome(taken(), { outcome: done, saidAt: '2026-06-11T02:00:00.000Z' }, now);
    const again: Outcome = { results: [], facts: { certificate: { number: 'CN 1' } }, kind: 'done' };

    const decision = takeOutcome(state, { outcome: again }, now);

    expect(decision).toEqual({ applied: false, events: [], state: { ...state, repeats: 1 } });
  });

  it.each([refused, papers])('cannot be taken back by %j', (outcome) => {
    const { state } = takeOutcome(taken(), { outcome: done }, now);

    expect(() => takeOutcome(state, { outcome }, now)).toThrow(settledError);
  });

  it('comes too late for a request that was cancelled', () => {
    const data = { dossierId: step.dossierId, at: NOW.toISOString(), requestId: step.requestId, reason: 'rút hồ sơ' };
    const { state } = cancel(taken(), data, now)!;

    expect(() => takeOutcome(state, { outcome: done }, now)).toThrow(settledError);
  });
});

describe('papers an agency asks for', () => {
  it('leave the request open', () => {
    const decision = takeOutcome(taken(), { outcome: papers, saidAt: '2026-06-11T01:00:00.000Z' }, now);

    expect(decision.state.status).toBe('awaiting-supplement');
    expect(types(decision)).toEqual(['request.outcome-received.v1']);
  });

  it('are asked once by one message, and again by a later one of the same words', () => {
    const first = takeOutcome(taken(), { outcome: papers, saidAt: '2026-06-11T01:00:00.000Z' }, now).state;

    const same = takeOutcome(first, { outcome: papers, saidAt: '2026-06-11T01:00:00.000Z' }, now);
    const next = takeOutcome(first, { outcome: papers, saidAt: '2026-06-13T01:00:00.000Z' }, now);

    expect([same.applied, next.applied]).toEqual([false, true]);
  });
});

describe('"not yet"', () => {
  it('is no error: the request waits, and a timer tells when its time is over', () => {
    const decision = takeOutcome(taken(), { outcome: notYet }, now);

    expect(decision.state.status).toBe('deferred');
    expect(types(decision)).toEqual(['request.outcome-deferred.v1', 'request.deferral-expired.v1@']);
    expect(decision.events[1]).toMatchObject({ at: new Date('2026-06-15T01:00:00.000Z') });
  });

  it('may be followed by another one, or by the last word', () => {
    const { state } = takeOutcome(taken(), { outcome: notYet }, now);

    const longer = takeOutcome(state, { outcome: { ...notYet, until: '2026-06-20T01:00:00.000Z' } }, now);

    expect(longer.applied).toBe(true);
    expect(takeOutcome(longer.state, { outcome: done }, now).state.status).toBe('settled');
  });

  it('is too late when it was said before what is already known', () => {
    const { state } = takeOutcome(taken(), { outcome: papers, saidAt: '2026-06-11T01:00:00.000Z' }, now);

    const decision = takeOutcome(state, { outcome: notYet, saidAt: '2026-06-11T00:59:59.000Z' }, now);

    expect(decision).toMatchObject({
      applied: false,
      events: [],
      state: { status: 'awaiting-supplement', repeats: 1 },
    });
  });

  it('is too late once the notices to pay are there, or the last word is said', () => {
    const notice = { number: 'TB-1', issuedOn: '2026-06-15', item: 'Lệ phí trước bạ', amount: 2_250_000 };
    const paying = takeNotices(taken(), [notice], undefined, now).state;
    const settled = takeOutcome(taken(), { outcome: done }, now).state;

    const late = [paying, settled].map((state) => takeOutcome(state, { outcome: notYet }, now));

    expect(late).toMatchObject([
      { applied: false, state: { status: 'awaiting-payment' } },
      { applied: false, state: { status: 'settled' } },
    ]);
  });
});
