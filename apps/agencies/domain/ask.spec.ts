import { accepted, ask } from './ask.js';
import { claim } from './claim.js';
import { atDesk, now, queued, step, taken, types } from './given.fixture.js';
import { settle } from './outcome.js';

describe('a step that became ready', () => {
  it('is queued for an agency with a system', () => {
    const request = queued();

    expect(request).toMatchObject({ id: step.requestId, status: 'queued', askedAt: '2026-06-11T02:00:00.000Z' });
    expect(request.calls).toEqual([
      {
        id: `${step.requestId}/1`,
        action: 'assess-duty',
        body: {},
        attempts: 0,
        notBefore: '2026-06-11T02:00:00.000Z',
      },
    ]);
  });

  it('lies at the desk of an agency without one', () => {
    expect(atDesk()).toMatchObject({ status: 'accepted', calls: [] });
  });

  it('is asked once, however often it is heard', () => {
    expect(ask(queued(), step, {}, now)).toBeUndefined();
  });
});

describe('an accepted request', () => {
  it('has the agency’s reference, tells so and will be polled', () => {
    const decision = accepted(queued(), `${step.requestId}/1`, 'TN-26-000001', now);

    expect(decision?.state).toMatchObject({ status: 'accepted', reference: 'TN-26-000001' });
    expect(decision?.state.calls).toMatchObject([{ action: 'poll', notBefore: '2026-06-11T02:15:00.000Z' }]);
    expect(types(decision)).toEqual(['request.accepted.v1']);
  });

  it('is accepted once when the call was repeated after a crash', () => {
    expect(accepted(taken(), `${step.requestId}/1`, 'TN-26-000001', now)).toBeUndefined();
  });

  it('stays settled when the callback was faster than the answer', () => {
    const outcome = { kind: 'refused', reason: 'Đang tranh chấp', wrongFile: false } as const;
    const { state } = settle(queued(), outcome, now);

    expect(accepted(state, `${step.requestId}/1`, 'TN-26-000001', now)).toBeUndefined();
  });

  it('is not polled when the agency cannot be', () => {
    const request = ask(undefined, step, {}, now)!.state;

    expect(accepted(request, `${step.requestId}/1`, 'R-1', now)?.state.calls).toEqual([]);
  });
});

describe('a request at the desk', () => {
  it('is claimed once, and the one-stop shop hears that somebody has it', () => {
    const claimed = claim(atDesk(), 'can-bo-1', now)!;

    expect(types(claimed)).toEqual(['request.accepted.v1']);
    expect(claimed.state).toMatchObject({ claimedAt: '2026-06-11T02:00:00.000Z', claimedBy: 'can-bo-1' });
    expect(claim(claimed.state, 'can-bo-2', now)).toBeUndefined();
  });

  it('is not claimed where a system takes requests, nor when it is over', () => {
    expect(() => claim(queued(), 'can-bo-1', now)).toThrow('auth/forbidden');
    expect(() => claim({ ...atDesk(), status: 'cancelled' }, 'can-bo-1', now)).toThrow('asked/already-settled');
  });
});
