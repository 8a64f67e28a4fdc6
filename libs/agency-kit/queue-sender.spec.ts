import type { Decision } from '#contracts';
import { recording } from './queue-sender.js';
import type { PendingCall } from './sender.js';

interface Errand {
  readonly calls: readonly PendingCall[];
  readonly told?: string;
}
const NOW = { now: new Date('2026-06-11T01:00:00Z') };
const call: PendingCall = { id: 'a/1', action: 'ask', body: {}, attempts: 0, notBefore: '2026-06-11T01:00:00Z' };
const waiting: Errand = { calls: [call, { ...call, id: 'a/2' }] };
const done: Errand = { calls: waiting.calls.slice(1) };
const told = (state: Errand): Decision<Errand> => ({ state: { ...state, told: 'yes' }, events: [] });

describe('what is recorded of a call', () => {
  it('is what its answer makes of the aggregate', () => {
    const decision = recording({ call }, told)(waiting, NOW);

    expect(decision).toEqual({ state: { ...waiting, told: 'yes' }, events: [] });
  });

  it('changes nothing when the answer does not, but is saved, so that the lease ends', () => {
    const decision = recording<Errand>({ call }, () => undefined)(waiting, NOW);

    expect(decision).toEqual({ state: waiting, events: [] });
  });

  it('changes nothing when the call does not wait any more, but is saved, so that the lease ends', () => {
    const decision = recording({ call }, told)(done, NOW);

    expect(decision).toEqual({ state: done, events: [] });
  });

  it('is nothing when the aggregate is gone', () => {
    expect(recording({ call }, told)(undefined, NOW)).toBeUndefined();
  });
});
