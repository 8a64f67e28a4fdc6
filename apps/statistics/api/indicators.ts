import { CCHC } from '../domain/cchc.js';
import { FIGURES, sumOf, type Figure } from '../domain/figures.js';
import { resultOf, type Indicator, type Measure, type Result } from '../domain/indicator.js';
import { QD_766 } from '../domain/qd-766.js';
import type { Reports, Scope } from './reports.js';

const isFigure = (measure: Measure): measure is Figure => measure in FIGURES;
const measuresOf = (indicator: Indicator): Measure[] =>
  'notKnown' in indicator ? [] : [indicator.numerator, indicator.denominator];

async function resultsOf(reports: Reports, scope: Scope, indicators: readonly Indicator[]): Promise<Result[]> {
  const figures = [...new Set(indicators.flatMap(measuresOf).filter(isFigure))];
  const [counted, procedures] = await Promise.all([reports.count(scope, figures), reports.procedures(scope)]);
  const sums = { ...sumOf(counted, figures), ...procedures };
  return indicators.map((indicator) => resultOf(indicator, sums));
}

export const qd766Of = (reports: Reports, scope: Scope): Promise<Result[]> => resultsOf(reports, scope, QD_766);
export const cchcOf = (reports: Reports, scope: Scope): Promise<Result[]> => resultsOf(reports, scope, CCHC);
