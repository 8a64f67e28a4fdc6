import { ii06a } from './ii-06a.js';
import { assertNext, assertSound, type Snapshot } from './snapshot.js';

const first: Snapshot = {
  id: '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11',
  form: 'II.06a/VPCP/KSTT',
  officeCode: '000.00.14.H03',
  from: '2026-05-15',
  to: '2026-06-14',
  takenAt: new Date('2026-06-15T02:00:00Z'),
  takenBy: 'head',
  sha256: 'a'.repeat(64),
};
const SOUND = ii06a([], () => ({ id: '', code: '', name: '' }));

describe('figures to be frozen', () => {
  it('are of a period that is over', () => {
    expect(() => assertSound(first, SOUND, '2026-06-14')).toThrow('snapshot/period-not-over');
    expect(() => assertSound(first, SOUND, '2026-06-15')).not.toThrow();
  });

  it('are not frozen while they do not add up', () => {
    const checks = [{ rule: '(7) = (8) + (9) + (10)', holds: false }];

    expect(() => assertSound(first, { ...SOUND, checks }, '2026-06-15')).toThrow('(7) = (8) + (9) + (10)');
  });

  it('are reported once; what comes later corrects the latest', () => {
    const sha256 = 'b'.repeat(64);

    expect(() => assertNext(undefined, { sha256 })).not.toThrow();
    expect(() => assertNext(first, { sha256 })).toThrow('snapshot/already-taken');
    expect(() => assertNext(first, { sha256, corrects: first.id })).not.toThrow();
  });

  it('correct nothing by saying the same again, nor what is not there', () => {
    expect(() => assertNext(first, { sha256: first.sha256, corrects: first.id })).toThrow('snapshot/nothing-changed');
    expect(() => assertNext(undefined, { sha256: first.sha256, corrects: first.id })).toThrow('snapshot/not-found');
  });
});
