import type { Outcome } from '#contracts';
import { cancel, passSupplementOn } from './follow-up.js';
import { actions, atDesk, DOSSIER, NOW, now, queued, step, taken } from './given.fixture.js';
import { takeOutcome } from './outcome.js';
import type { Request } from './request.js';

const about = { dossierId: DOSSIER, at: NOW.toISOString(), requestId: step.requestId };
const components = [{ code: 'TP', name: 'Sơ đồ thửa đất', originals: 1, copies: 0, electronic: false }];
const supplement = { ...about, supplementId: 'S-1', components };
const withdrawal = { ...about, reason: 'Công dân rút hồ sơ' };
const papers: Outcome = { kind: 'supplement-needed', items: ['Sơ đồ'], reason: 'Thiếu' };
const waiting = (request: Request) => takeOutcome(request, { outcome: papers }, now).state;

describe('papers that were brought', () => {
  it('are passed on to the agency before it is polled again', () => {
    const decision = passSupplementOn(waiting(taken()), supplement, now);

    expect(decision?.state.status).toBe('accepted');
    expect(decision?.state.calls).toMatchObject([{ action: 'supplement', body: { components } }, { action: 'poll' }]);
  });

  it('are at hand at the desk of an agency without a system', () => {
    expect(passSupplementOn(waiting(atDesk()), supplement, now)?.state).toMatchObject({
      status: 'accepted',
      calls: [],
      brought: components,
    });
  });

  it.each(['2026-06-11T01:00:00.000Z', '2026-06-11T03:00:00.000Z'])(
    'are passed on though the agency said "not yet" in the same second, or later: %s',
    (saidAt) => {
      const asked = { outcome: papers, saidAt: '2026-06-11T01:00:00.000Z' };
      const outcome: Outcome = { kind: 'not-yet', until: '2026-06-15T01:00:00.000Z', reason: 'Chờ đo đạc' };
      const { state } = takeOutcome(takeOutcome(taken(), asked, now).state, { outcome, saidAt }, now);

      const decision = passSupplementOn(state, supplement, now);

      expect(decision?.state.calls).toMatchObject([{ action: 'supplement', body: { components } }, { action: 'poll' }]);
    },
  );

  it('are passed on once, and only to whom asked for them', () => {
    const state = passSupplementOn(waiting(taken()), supplement, now)!.state;

    expect(passSupplementOn(state, supplement, now)).toBeUndefined();
    expect(passSupplementOn(taken(), supplement, now)).toBeUndefined();
  });
});

describe('a request nobody wants any more', () => {
  it.each([queued, taken])('is cancelled at the agency, and nothing else is sent (%p)', (given) => {
    const decision = cancel(given(), withdrawal, now);

    expect(decision?.state.status).toBe('cancelled');
    expect(actions(decision!.state)).toEqual(['cancel']);
  });

  it('is gone from the desk', () => {
    expect(cancel(atDesk(), withdrawal, now)?.state).toMatchObject({ status: 'cancelled', calls: [] });
  });

  it('is cancelled once, and not when its outcome is known', () => {
    const { state } = cancel(taken(), withdrawal, now)!;
    const settled = takeOutcome(taken(), { outcome: { kind: 'done', facts: {}, results: [] } }, now).state;

    expect(cancel(state, withdrawal, now)).toBeUndefined();
    expect(cancel(settled, withdrawal, now)).toBeUndefined();
  });
});
