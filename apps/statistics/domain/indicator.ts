import type { FeedbackFigure } from './feedback-figures.js';
import type { Figure } from './figures.js';

/** A share of two figures, or the reason why the hub cannot know it. */
export type Indicator = {
  readonly no: string;
  readonly name: string;
  readonly rule: string;
  /** Share from which on the full score is given. */
  readonly fullAt?: number;
  /** It tells how something is made up: no share of it is better than another. */
  readonly isComposition?: true;
} & ({ readonly numerator: Measure; readonly denominator: Measure } | { readonly notKnown: string });

/** Counted over dossiers, over procedures, or over feedback of people. */
export type Measure = Figure | CatalogFigure | FeedbackFigure;

export type CatalogFigure = keyof typeof CATALOG_FIGURES;
export const CATALOG_FIGURES = {
  procedures: 'Thủ tục có hiệu lực vào ngày cuối kỳ.',
  proceduresOffered: 'Thủ tục có hiệu lực vào ngày cuối kỳ, cung cấp trực tuyến mức độ 3 hoặc 4.',
  proceduresUsed: 'Trong số đó, thủ tục có ít nhất một hồ sơ nộp trực tuyến trong kỳ.',
} as const;

export interface Part {
  readonly figure: Measure;
  readonly value: number;
}

export interface Result {
  readonly no: string;
  readonly name: string;
  readonly rule: string;
  readonly numerator?: Part;
  readonly denominator?: Part;
  /** Per cent, two decimals; null where it does not apply. */
  readonly rate: number | null;
  readonly fullAt?: number;
  /** Per cent of the indicator's points: all of them from the threshold on, in proportion below it. */
  readonly score: number | null;
  /** Why there is no rate. */
  readonly notApplicable?: string;
}

/** Computes an indicator. A denominator of nothing gives no rate, never 0 or 100. */
export function resultOf(indicator: Indicator, sums: Readonly<Partial<Record<Measure, number>>>): Result {
  const { no, name, rule, fullAt } = indicator;
  const about = { no, name, rule, ...(fullAt !== undefined && { fullAt }) };
  if ('notKnown' in indicator) return { ...about, rate: null, score: null, notApplicable: indicator.notKnown };
  const numerator = { figure: indicator.numerator, value: sums[indicator.numerator] ?? 0 };
  const denominator = { figure: indicator.denominator, value: sums[indicator.denominator] ?? 0 };
  const parts = { ...about, numerator, denominator };
  if (denominator.value === 0)
    return { ...parts, rate: null, score: null, notApplicable: 'Mẫu số bằng 0: kỳ này không có gì để tính.' };
  const rate = (numerator.value / denominator.value) * 100;
  const score = indicator.isComposition ? null : rounded(Math.min(100, (rate / (fullAt ?? 100)) * 100));
  return { ...parts, rate: rounded(rate), score };
}

/** Half up on what two decimals show, not on what binary fractions make of it. */
const rounded = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;
