import { changeFor } from './live-change.js';

const MINE = 'mine';
const THEIRS = 'theirs';
const TOLD = [
  { topic: 'dossiers', key: MINE, type: null },
  { topic: 'requests', key: MINE, type: null },
  { topic: 'dossiers', key: THEIRS, type: null },
];
const OFFICES = new Map([
  [MINE, 'H1'],
  [THEIRS, 'H2'],
]);

describe('what a screen is told', () => {
  it('names the dossiers of the own office to a clerk and a head, and no other', () => {
    const change = { topics: ['dossiers', 'requests'], dossiers: [MINE] };

    expect(changeFor({ role: 'clerk', offices: ['H1'] }, TOLD, OFFICES)).toEqual(change);
    expect(changeFor({ role: 'head', offices: ['H1'] }, TOLD, OFFICES)).toEqual(change);
    expect(changeFor({ role: 'clerk', offices: ['H3'] }, TOLD, OFFICES)).toBeUndefined();
  });

  it('tells of feedback to clerks and heads only, and not whose it is', () => {
    const feedback = [{ topic: 'submissions', key: 'feedback', type: 'feedback.changed.v1' }];
    const filed = [{ topic: 'submissions', key: THEIRS, type: 'submission.filed.v1' }];

    expect(changeFor({ role: 'head', offices: ['H1'] }, feedback, OFFICES)).toEqual({
      topics: ['feedback'],
      dossiers: [],
    });
    expect(changeFor({ role: 'clerk', offices: ['H1'] }, filed, OFFICES)).toBeUndefined();
    expect(changeFor({ role: 'officer', offices: [] }, feedback, OFFICES)?.topics).not.toContain('feedback');
    expect(changeFor({ role: 'postal', offices: ['H1'] }, feedback, OFFICES)).toBeUndefined();
  });

  it('names no dossier to anybody else, only what kind of thing to look at again', () => {
    expect(changeFor({ role: 'officer', offices: [] }, TOLD, OFFICES)).toEqual({ topics: ['requests'], dossiers: [] });
    expect(changeFor({ role: 'postal', offices: ['H1'] }, TOLD, OFFICES)?.dossiers).toEqual([]);
    expect(changeFor({ role: 'postal', offices: ['H3'] }, TOLD, OFFICES)).toBeUndefined();
    expect(changeFor({ role: 'operator', offices: [] }, TOLD, OFFICES)?.dossiers).toEqual([]);
    expect(changeFor({ role: 'portal', offices: ['H1'] }, TOLD, OFFICES)).toBeUndefined();
  });
});
