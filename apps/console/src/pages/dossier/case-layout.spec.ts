import { placeSteps } from './case-layout.js';

describe('the drawing of a linked case', () => {
  it('puts a step to the right of all it waits for, and parallel ones below each other', () => {
    const placed = placeSteps([
      { step: 'appraise', after: [] },
      { step: 'confirm-origin', after: [] },
      { step: 'assess-duty', after: ['appraise'] },
      { step: 'register', after: ['assess-duty', 'confirm-origin'] },
    ]);

    expect(placed.map(({ step, column, row }) => `${step} ${column}/${row}`)).toEqual([
      'appraise 0/0',
      'confirm-origin 0/1',
      'assess-duty 1/0',
      'register 2/0',
    ]);
  });
});
