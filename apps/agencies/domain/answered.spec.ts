import { OutcomeReceived, type Notice } from '#contracts';
import { answered } from './answered.js';
import { passSupplementOn } from './follow-up.js';
import { actions, DOSSIER, LATER, NOW, now, queued, step, taken, types } from './given.fixture.js';
import type { Said } from './hear.js';
import { takeOutcome } from './outcome.js';

const POLL = `${step.requestId}/2`;
const notice: Notice = { number: 'TB-1', issuedOn: '2026-06-15', item: 'Lệ phí trước bạ', amount: 2_250_000 };
const issued: Said = { kind: 'notices', notices: [notice], declaredTotal: 2_250_000 };
const paid: Said = {
  kind: 'payment',
  payment: { notice: 'TB-1', amount: 2_250_000, paidAt: '2026-06-16T03:30:00.000Z' },
};
const papers: Said = {
  kind: 'outcome',
  outcome: { kind: 'supplement-needed', items: ['Sơ đồ thửa đất'], reason: 'Thiếu' },
  saidAt: '2026-06-11T01:00:00.000Z',
};
const poll = (request = taken(), ...answers: Said[]) =>
  answered(request, POLL, { kind: 'polled', answers }, { now: LATER });

it('takes a request that was accepted for accepted', () => {
  const decision = answered(queued(), `${step.requestId}/1`, { kind: 'accepted', reference: 'TN-1' }, now);

  expect(decision?.state).toMatchObject({ status: 'accepted', reference: 'TN-1' });
});

it('learns from a poll whatever the callbacks did not bring', () => {
  const decision = poll(taken(), issued, paid);

  expect(decision?.state).toMatchObject({ status: 'settled', calls: [] });
  expect(types(decision)).toEqual([
    'request.notices-issued.v1',
    'request.notices-paid.v1',
    'request.outcome-received.v1',
  ]);
});

it('learns nothing new from a poll that tells what was told, and polls again', () => {
  const first = poll(taken(), issued)!.state;

  const decision = answered(first, first.calls[0]!.id, { kind: 'polled', answers: [issued] }, { now: LATER });

  expect(decision?.events).toEqual([]);
  expect(actions(decision!.state)).toEqual(['poll']);
});

it('does not ask for the same papers again after they were passed on', () => {
  const asked = poll(taken(), papers)!;
  const brought = { dossierId: DOSSIER, at: NOW.toISOString(), supplementId: 'S', requestId: step.requestId };
  const passed = passSupplementOn(asked.state, { ...brought, components: [] }, now)!.state;
  const pollId = passed.calls.at(-1)!.id;

  const decision = answered(passed, pollId, { kind: 'polled', answers: [papers] }, { now: LATER });

  expect(asked.events).toMatchObject([{ contract: OutcomeReceived }]);
  expect(decision).toMatchObject({ events: [], state: { status: 'accepted' } });
  expect(actions(decision!.state)).toEqual(['supplement', 'poll']);
});

it('passes over what a poll tells after the last word', () => {
  const refusal = { kind: 'refused', reason: 'Nợ thuế', wrongFile: false } as const;
  const { state } = takeOutcome(taken(), { outcome: refusal }, now);

  expect(poll(state, papers)?.state).toMatchObject({ status: 'settled', outcome: refusal });
});

it('does not swallow a poll with wrong amounts', () => {
  expect(() => poll(taken(), { ...issued, declaredTotal: 1 })).toThrow(
    expect.objectContaining({ code: 'asked/amount-mismatch' }),
  );
});
