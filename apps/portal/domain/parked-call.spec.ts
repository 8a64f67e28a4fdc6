import { answered } from './answered.js';
import { dossierProcessing } from './hear-dossier.js';
import { resume, writeOff } from './parked-call.js';
import { standing } from './standing.js';
import { about, atDesk, inStep, NOW } from './sync.sample.js';

const WILL = { by: 'operator-1', reason: 'Cổng đã sửa danh mục' };
/** A dossier of the desk with two things to tell. */
const waiting = () => dossierProcessing(atDesk(), about(12), NOW)!.state;
const call = waiting().calls[0]!.id;
const parked = () => answered(waiting(), call, { kind: 'data-error', told: 'lời của cổng' }, NOW)!.state;
const noted = { ...WILL, call, at: NOW.toISOString() };

describe('a person', () => {
  it('has a parked call sent once more, and it is kept who and why', () => {
    const { state } = resume(parked(), WILL, NOW);

    expect(state).toEqual({ ...waiting(), remedies: [{ ...noted, kind: 'resumed' }] });
  });

  it('writes a parked call off, and what waits behind it goes on', () => {
    const { state } = writeOff(parked(), WILL, NOW);

    expect(state.parked).toBeUndefined();
    expect(state.calls).toHaveLength(1);
    expect(state.differences).toHaveLength(1);
    expect(state.remedies).toEqual([{ ...noted, kind: 'written-off' }]);
  });

  it.each([undefined, waiting()])('cannot act on what is not parked', (sync) => {
    expect(() => writeOff(sync, WILL, NOW)).toThrow('parked/not-found');
    expect(() => resume(sync, WILL, NOW)).toThrow('parked/not-found');
  });
});

describe('a sync', () => {
  it('stands as what most needs a person’s eye', () => {
    const given = [parked(), writeOff(parked(), WILL, NOW).state, waiting(), inStep(waiting())];

    expect(given.map(standing)).toEqual(['parked', 'differs', 'waiting', 'in-step']);
  });
});
