import { changeFor } from './live-change.js';

const MINE = 'mine';
const THEIRS = 'theirs';
const TOLD = [
  { topic: 'dossiers', key: MINE },
  { topic: 'requests', key: MINE },
  { topic: 'dossiers', key: THEIRS },
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

  it('names no dossier to anybody else, only what kind of thing to look at again', () => {
    expect(changeFor({ role: 'officer', offices: [] }, TOLD, OFFICES)).toEqual({ topics: ['requests'], dossiers: [] });
    expect(changeFor({ role: 'postal', offices: ['H1'] }, TOLD, OFFICES)?.dossiers).toEqual([]);
    expect(changeFor({ role: 'postal', offices: ['H3'] }, TOLD, OFFICES)).toBeUndefined();
    expect(changeFor({ role: 'operator', offices: [] }, TOLD, OFFICES)?.dossiers).toEqual([]);
    expect(changeFor({ role: 'portal', offices: ['H1'] }, TOLD, OFFICES)).toBeUndefined();
  });
});
