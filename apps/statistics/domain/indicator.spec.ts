import { CCHC } from './cchc.js';
import { FEEDBACK_FIGURES } from './feedback-figures.js';
import { FIGURES } from './figures.js';
import { CATALOG_FIGURES, resultOf, type Indicator } from './indicator.js';
import { QD_766 } from './qd-766.js';

const ONLINE: Indicator = {
  no: '3.3',
  name: 'Hồ sơ nộp trực tuyến',
  rule: '…',
  fullAt: 50,
  numerator: 'receivedOnline',
  denominator: 'received',
};

describe('an indicator', () => {
  it.each([
    [50, 100, 50, 100],
    [80, 100, 80, 100],
    [25, 100, 25, 50],
    [1, 3, 33.33, 66.67],
    [0, 7, 0, 0],
  ])('of %i in %i is %d per cent and gives %d per cent of its points', (receivedOnline, received, rate, score) => {
    expect(resultOf(ONLINE, { receivedOnline, received })).toMatchObject({ rate, score });
  });

  it('of nothing does not apply: it is neither 0 nor 100', () => {
    expect(resultOf(ONLINE, { receivedOnline: 0, received: 0 })).toMatchObject({
      rate: null,
      score: null,
      notApplicable: expect.stringContaining('Mẫu số bằng 0'),
    });
  });

  it('of how something is made up has a rate and no score', () => {
    expect(resultOf({ ...ONLINE, isComposition: true }, { receivedOnline: 50, received: 100 })).toMatchObject({
      rate: 50,
      score: null,
    });
  });

  it('without a source says so', () => {
    const result = resultOf({ no: '5.1', name: 'PAKN', rule: '…', notKnown: 'Chưa có nguồn' }, {});

    expect(result).toEqual({
      no: '5.1',
      name: 'PAKN',
      rule: '…',
      rate: null,
      score: null,
      notApplicable: 'Chưa có nguồn',
    });
  });
});

it.each([...QD_766, ...CCHC])('$no $name can be explained', (indicator) => {
  const measures = 'notKnown' in indicator ? [] : [indicator.numerator, indicator.denominator];

  expect(indicator.rule).not.toBe('');
  expect(measures.filter((measure) => !(measure in { ...FIGURES, ...CATALOG_FIGURES, ...FEEDBACK_FIGURES }))).toEqual(
    [],
  );
});

it('lists every indicator of QĐ 766 once', () => {
  expect(QD_766.map(({ no }) => no).join(' ')).toBe(
    '1.1 1.2 1.3 1.4 2.1 2.2 3.1 3.2 3.3 3.5 3.6 4.1 4.2 4.3 4.4 4.5 5.1 5.2 5.3 5.4',
  );
});
