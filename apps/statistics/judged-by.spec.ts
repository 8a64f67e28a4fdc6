import { criteriaOf } from './domain/scoring.js';
import { loadJudgedBy, toObjectives, toScorings } from './judged-by.js';

const { scorings, objectives } = loadJudgedBy('procedures');
const criterion = { no: '1.1', name: 'Kế hoạch', max: 2, evidence: 'Văn bản' };
const file = (...parts: object[]) => [
  {
    file: 'thu.yaml',
    content: {
      code: 'thu',
      name: 'Bộ thử',
      act: 'Quyết định thử',
      validFrom: '2026-01-01',
      kinds: ['commune'],
      appraisedBy: 'home-affairs',
      areas: [{ no: '1', name: 'Chỉ đạo', parts }],
    },
  },
];
const share = { numerator: 'settledInTime', denominator: 'settled' };

it.each(scorings)('$code gives a hundred points in all', ({ areas }) => {
  const cents = criteriaOf(areas).reduce((sum, { max }) => sum + Math.round(max * 100), 0);

  expect(cents).toBe(10_000);
});

it('has objectives that are measured, and says of the others why not', () => {
  expect(objectives.filter((one) => 'notKnown' in one).map(({ no }) => no)).toEqual(['6', '7']);
});

describe('a scoring tree is refused', () => {
  it.each<[string, object, string]>([
    ['with a figure there is none of', { rule: { ...share, numerator: 'late2', fullAt: 80 } }, 'thu.yaml'],
    ['with a band beyond the most there is', { rule: { ...share, bands: [{ from: 90, points: 3 }] } }, 'tiêu chí 1.1'],
    [
      'with bands out of order',
      {
        rule: {
          ...share,
          bands: [
            { from: 80, points: 1 },
            { from: 90, points: 2 },
          ],
        },
      },
      'tiêu chí 1.1',
    ],
    ['with a part of a hundredth', { max: 1.005 }, 'thu.yaml'],
  ])('%s', (_, change, where) => {
    expect(() => toScorings(file({ ...criterion, ...change }))).toThrow(where);
  });

  it('with a number that two criteria have', () => {
    expect(() => toScorings(file(criterion, criterion))).toThrow('tiêu chí 1.1 có hai lần');
  });
});

it('refuses an objective without a bound, or with two', () => {
  const objective = { no: '1', name: 'Đúng hạn', rule: 'Cách tính', validFrom: '2026-01-01', ...share };

  expect(() => toObjectives([{ file: 'iso.yaml', content: [objective] }])).toThrow('Nêu một mức');
  expect(() => toObjectives([{ file: 'iso.yaml', content: [{ ...objective, atLeast: 9, atMost: 9 }] }])).toThrow(
    'một mức',
  );
});
