import { measured, type Objective } from './objective.js';

const onTime: Objective = {
  no: '1',
  name: 'Đúng hạn',
  rule: '',
  validFrom: '2021-01-01',
  atLeast: 95,
  numerator: 'settledInTime',
  denominator: 'settled',
};
const unapologised: Objective = { ...onTime, atLeast: undefined, atMost: 0, numerator: 'lateApologised' };

describe('a quality objective', () => {
  it.each([
    [95, 100, true],
    [94_999, 100_000, false],
    [0, 0, null],
  ])('of at least 95%% is with %i of %i met: %s', (settledInTime, settled, met) => {
    expect(measured(onTime, { settledInTime, settled }).met).toBe(met);
  });

  it.each([
    [0, 10, true],
    [1, 10_000, false],
  ])('of none at all is with %i of %i met: %s', (lateApologised, settled, met) => {
    expect(measured(unapologised, { lateApologised, settled }).met).toBe(met);
  });

  it('without a source is neither met nor missed', () => {
    const { no, name, rule, validFrom } = onTime;

    const result = measured({ no, name, rule, validFrom, atLeast: 90, notKnown: 'Chưa có nguồn' }, {});

    expect(result).toMatchObject({ met: null, rate: null, notApplicable: 'Chưa có nguồn' });
  });
});
