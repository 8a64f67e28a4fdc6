import { type Answer, answered, postponed } from './answered.js';
import { dossierProcessing, stepSettled } from './hear-dossier.js';
import { resume } from './parked-call.js';
import { nextAt, type Sync } from './sync.js';
import { about, atDesk, inStep, NOW, on, online } from './sync.sample.js';

const told = 'lời của cổng';
const answer = (sync: Sync, kind: Exclude<Answer['kind'], 'numbered'>): Sync =>
  answered(sync, sync.calls[0]!.id, kind === 'ok' ? { kind } : { kind, told }, NOW)!.state;
/** A dossier of the desk with two things to tell. */
const waiting = () => dossierProcessing(atDesk(), about(12), NOW)!.state;

describe('the portal’s answer', () => {
  it('"done" lets the next call go', () => {
    const sync = answer(waiting(), 'ok');

    expect(sync.isKnown).toBe(true);
    expect(sync.calls.map(({ body }) => body)).toMatchObject([{ status: 'processing' }]);
  });

  it('"exists already" sends the same call again as an update', () => {
    const sync = answer(waiting(), 'exists');

    expect(sync.isKnown).toBe(true);
    expect(sync.calls).toEqual(waiting().calls);
  });

  it('"exists already" does so also after long waiting', () => {
    const tried = postponed(waiting(), waiting().calls[0]!.id, new Date(on(30)))!.state;

    const sync = answer({ ...tried, calls: tried.calls.map((call) => ({ ...call, attempts: 9 })) }, 'exists');

    expect(sync.parked).toBeUndefined();
    expect(sync.calls).toHaveLength(2);
  });

  it('"exists already" to an update does not go round in circles', () => {
    const sync = answer(answer(waiting(), 'exists'), 'exists');

    expect(sync.calls).toHaveLength(1);
    expect(sync.differences).toMatchObject([{ answer: told }]);
  });

  it('"illogical order" or "returned already" counts as done and is kept as a difference', () => {
    const sync = answer(waiting(), 'conflict');

    expect(sync.differences).toEqual([{ call: waiting().calls[0]!.id, answer: told, at: NOW.toISOString() }]);
    expect(sync.calls).toHaveLength(1);
    expect(sync.parked).toBeUndefined();
  });

  it('that the data is wrong parks the dossier’s calls in their order', () => {
    const sync = answer(waiting(), 'data-error');

    expect(sync.parked).toMatchObject({ answer: told });
    expect(sync.calls).toEqual(waiting().calls);
    expect(nextAt(sync)).toBeUndefined();
  });

  it('that it lost the dossier parks, and resuming creates it', () => {
    const known = dossierProcessing(inStep(online()), about(12), NOW)!.state;

    const { state } = resume(answer(known, 'missing'), { by: 'operator-1', reason: 'Cổng mất hồ sơ' }, NOW);

    expect(state.isKnown).toBe(false);
    expect(nextAt(state)).toBe(NOW.toISOString());
  });

  it('about progress never says that the portal lost the dossier', () => {
    const step = { requestId: 'r', step: 's', stepName: 'Thẩm định', agency: 'tax', startedAt: on(12) };
    const sync = stepSettled(inStep(online()), { ...about(13), ...step, result: 'done' }, NOW)!.state;

    expect(answer(sync, 'missing')).toMatchObject({ isKnown: true, parked: { answer: told } });
  });

  it('to a call that was answered before changes nothing', () => {
    const first = waiting().calls[0]!.id;
    const sync = answer(waiting(), 'ok');

    expect(answered(sync, first, { kind: 'ok' }, NOW)).toBeUndefined();
    expect(postponed(sync, first, NOW)).toBeUndefined();
  });

  it('that does not come has the call made again later', () => {
    const later = new Date(on(30));

    const { state } = postponed(waiting(), waiting().calls[0]!.id, later)!;

    expect(nextAt(state)).toBe(later.toISOString());
    expect(state.calls[0]!.attempts).toBe(1);
  });
});
