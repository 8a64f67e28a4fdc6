import type { Measured } from '../domain/objective.js';
import { OBJECTIVE_COLUMNS, type ObjectiveLine } from './objectives.js';

describe('the objectives on paper', () => {
  it.each<[string, Partial<Measured>]>([
    ['Từ 94,5%', { atLeast: 94.5 }],
    ['100%', { atLeast: 100 }],
    ['Không quá 5%', { atMost: 5 }],
    ['0%', { atMost: 0 }],
  ])('name their bound as their page does: %s', (said, bound) => {
    const { cell } = OBJECTIVE_COLUMNS.find(({ title }) => title === 'Chỉ tiêu')!;

    expect(cell({ rate: null, met: null, ...bound } as ObjectiveLine)).toBe(said);
  });
});
