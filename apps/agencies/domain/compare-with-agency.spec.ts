import type { Outcome } from '#contracts';
import { compareWithAgency, type AgencyDifference } from './compare-with-agency.js';
import { actions, now, queued, taken } from './given.fixture.js';
import { settle, takeOutcome } from './outcome.js';
import { repair } from './repair.js';

const DONE: Outcome = { kind: 'done', facts: {}, results: [] };
const REFUSED: Outcome = { kind: 'refused', reason: 'Thiếu căn cứ', wrongFile: false };
const said = (outcome: Outcome) => ({ requestId: taken().id, kind: 'outcome', outcome }) as const;
const settled = settle(taken(), DONE, now).state;
const of = (difference: AgencyDifference) => ({ what: difference, ours: '', theirs: '' });
const what = (...asked: Parameters<typeof compareWithAgency>) => compareWithAgency(...asked).map((one) => one.what);

describe('an agency’s books and ours', () => {
  it('are equal while it works on what was asked, and when it said what we heard', () => {
    expect(what(taken(), { isKnown: true, answers: [] })).toEqual([]);
    expect(what(settled, { isKnown: true, answers: [said(DONE)] })).toEqual([]);
    expect(what(settled, { isKnown: false, answers: [] })).toEqual([]);
  });

  it('differ by a request it lost, a last word we did not hear, and another last word than ours', () => {
    expect(what(taken(), { isKnown: false, answers: [] })).toEqual(['missing']);
    expect(what(taken(), { isKnown: true, answers: [said(REFUSED)] })).toEqual(['ahead']);
    expect(what(settled, { isKnown: true, answers: [said(REFUSED)] })).toEqual(['outcome']);
    expect(what({ ...settled, status: 'cancelled' }, { isKnown: true, answers: [said(DONE)] })).toEqual(['outcome']);
  });

  it('are brought together by asking anew, or by fetching what was decided; two last words are left to people', () => {
    expect(actions(repair(taken(), of('missing'), now).state)).toEqual(['assess-duty']);
    expect(actions(repair(taken(), of('ahead'), now).state)).toEqual(['poll']);
    expect(() => repair(settled, of('outcome'), now)).toThrow('reconciliation/not-found');
    expect(() => repair(queued(), of('outcome'), now)).toThrow('reconciliation/not-found');
  });

  it('differ by the day of the same last word; one click takes the agency’s over, unless ours was changed meanwhile', () => {
    const [ours, theirs] = ['2026-06-11T01:00:00.000Z', '2026-06-12T01:00:00.000Z'];
    const { state: dated } = takeOutcome(taken(), { outcome: DONE, saidAt: ours }, now);
    const books = { isKnown: true, answers: [{ ...said(DONE), saidAt: theirs }] };

    const [difference] = compareWithAgency(dated, books);
    const { state: repaired, events } = repair(dated, difference!, now);

    expect(difference).toMatchObject({ what: 'decidedAt', ours, theirs });
    expect(compareWithAgency(repaired, books)).toEqual([]);
    expect(events).toEqual([]);
    expect(() => repair(repaired, difference!, now)).toThrow('reconciliation/not-found');
    expect(what(settled, books)).toEqual([]);
  });
});
