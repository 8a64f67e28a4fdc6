import { isValidOn } from '#procedures';
import { CCHC } from '../domain/cchc.js';
import { FIGURES, sumOf, type Figure } from '../domain/figures.js';
import { resultOf, type Indicator, type Measure, type Result } from '../domain/indicator.js';
import type { HolderOfFigures } from '../domain/ii-06a.js';
import { lastDayOf } from '../domain/period.js';
import { QD_766 } from '../domain/qd-766.js';
import { measured, type Measured, type Objective } from '../domain/objective.js';
import type { Reports, Scope } from './reports.js';

const isFigure = (measure: Measure): measure is Figure => measure in FIGURES;

/** Those that are counted over dossiers, each once. */
export const figuresAmong = (measures: readonly Measure[]): Figure[] => [...new Set(measures.filter(isFigure))];
const measuresOf = (indicator: Indicator | Objective): Measure[] =>
  'notKnown' in indicator ? [] : [indicator.numerator, indicator.denominator];

async function resultsOf(reports: Reports, scope: Scope, indicators: readonly Indicator[]): Promise<Result[]> {
  const figures = figuresAmong(indicators.flatMap(measuresOf));
  const [counted, ofFeedback] = await Promise.all([reports.sums(scope, figures), reports.feedback(scope)]);
  const sums = { ...counted, ...ofFeedback };
  return indicators.map((indicator) => resultOf(indicator, sums));
}

export const qd766Of = (reports: Reports, scope: Scope): Promise<Result[]> => resultsOf(reports, scope, QD_766);
export const cchcOf = (reports: Reports, scope: Scope): Promise<Result[]> => resultsOf(reports, scope, CCHC);

/** The objectives of the period's last day, for every office that is held to account. */
export async function objectivesOf(reports: Reports, scope: Scope): Promise<HeldObjectives[]> {
  const day = lastDayOf(scope.period, scope.now);
  const objectives = reports.data.judgedBy.objectives.filter((one) => isValidOn(one, day));
  const figures = figuresAmong(objectives.flatMap(measuresOf));
  const rows = await reports.count(scope, figures);
  const byHolder = Map.groupBy(rows, (row) => JSON.stringify(reports.holder(scope, row)));
  return [...byHolder]
    .map(([key, own]) => {
      const sums = sumOf(own, figures);
      return { holder: JSON.parse(key) as HolderOfFigures, items: objectives.map((one) => measured(one, sums)) };
    })
    .toSorted((a, b) => a.holder.name.localeCompare(b.holder.name, 'vi'));
}

export interface HeldObjectives {
  readonly holder: HolderOfFigures;
  readonly items: readonly Measured[];
}
