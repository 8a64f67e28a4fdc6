import type { Measure, Part } from './indicator.js';

/** How a self-assessed score follows from our figures: by bands of the share, the highest that is reached, or in proportion up to a share. */
export type Rule = { readonly numerator: Measure; readonly denominator: Measure } & (
  { readonly bands: readonly { readonly from: number; readonly points: number }[] } | { readonly fullAt: number }
);

/** A criterion that is scored. Points have two decimals at most. */
export interface Criterion {
  readonly no: string;
  readonly name: string;
  readonly max: number;
  /** What is to be shown for it. */
  readonly evidence: string;
  readonly rule?: Rule | undefined;
}

/** An area, or criteria under one heading. */
export interface Area {
  readonly no: string;
  readonly name: string;
  readonly parts: readonly (Area | Criterion)[];
}

/** A scoring tree as somebody decreed it. */
export interface Scoring {
  readonly code: string;
  readonly name: string;
  readonly act: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  /** Units it is for. */
  readonly kinds: readonly string[];
  /** The agency whose people give the appraised score. */
  readonly appraisedBy: string;
  readonly areas: readonly Area[];
}

export const KINDS = ['self', 'appraised'] as const;
export type Kind = (typeof KINDS)[number];

/** A score as somebody gave it; never changed, only followed by another. `points` is null where the criterion does not apply. */
export interface Entry {
  readonly no: string;
  readonly kind: Kind;
  readonly version: number;
  readonly points: number | null;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

/** What our figures say of a criterion: points, or null where there is nothing to divide by. */
export interface Computed {
  readonly points: number | null;
  readonly numerator: Part;
  readonly denominator: Part;
}

export type Given = Pick<Entry, 'points'> & { readonly entry?: Entry | undefined };

export interface ScoredCriterion extends Criterion {
  readonly depth: number;
  readonly computed?: Computed | undefined;
  /** Absent while nobody gave a score and no figure does. */
  readonly self?: Given | undefined;
  readonly appraised?: Given | undefined;
}

/** `max` leaves out criteria that do not apply; `missing` are those without a score. */
export interface Sum {
  readonly points: number;
  readonly max: number;
  readonly missing: number;
}
export type Sums = Readonly<Record<Kind, Sum>>;
export interface ScoredArea {
  readonly no: string;
  readonly name: string;
  readonly depth: number;
  readonly max: number;
  readonly sums: Sums;
}
export interface Scored {
  readonly rows: readonly (ScoredArea | ScoredCriterion)[];
  readonly total: Omit<ScoredArea, 'no' | 'name' | 'depth'>;
}

/** The whole tree with its scores, line by line as it is printed. What a person entered stands before what the figures say. */
export function scored(
  { areas }: Pick<Scoring, 'areas'>,
  latest: readonly Entry[],
  sums: Readonly<Partial<Record<Measure, number>>>,
): Scored {
  const entries = new Map(latest.map((entry) => [`${entry.kind}/${entry.no}`, entry]));
  const toLeaf = (criterion: Criterion, depth: number): ScoredCriterion => {
    const computed = criterion.rule && computedBy(criterion.rule, criterion.max, sums);
    const given = (kind: Kind): Given | undefined => {
      const entry = entries.get(`${kind}/${criterion.no}`);
      return entry && { points: entry.points, entry };
    };
    const self = given('self') ?? (computed && { points: computed.points });
    return { ...criterion, depth, computed, self, appraised: given('appraised') };
  };
  const walk = (part: Area | Criterion, depth: number): (ScoredArea | ScoredCriterion)[] => {
    if ('max' in part) return [toLeaf(part, depth)];
    const below = part.parts.flatMap((one) => walk(one, depth + 1));
    return [{ no: part.no, name: part.name, depth, ...sumOf(below) }, ...below];
  };
  const rows = areas.flatMap((area) => walk(area, 0));
  return { rows, total: sumOf(rows) };
}

export const criteriaOf = (areas: readonly (Area | Criterion)[]): Criterion[] =>
  areas.flatMap((part) => ('max' in part ? [part] : criteriaOf(part.parts)));

export const isCriterion = (row: ScoredArea | ScoredCriterion): row is ScoredCriterion => !('sums' in row);

/** Hundredths, so that sums are exact. */
const cents = (points: number): number => Math.round(points * 100);

function sumOf(rows: readonly (ScoredArea | ScoredCriterion)[]) {
  const leaves = rows.filter(isCriterion);
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + cents(value), 0) / 100;
  const sum = (kind: Kind): Sum => ({
    points: add(leaves.map((leaf) => leaf[kind]?.points ?? 0)),
    max: add(leaves.filter((leaf) => leaf[kind]?.points !== null).map(({ max }) => max)),
    missing: leaves.filter((leaf) => leaf[kind] === undefined).length,
  });
  return { max: add(leaves.map(({ max }) => max)), sums: { self: sum('self'), appraised: sum('appraised') } };
}

/** By whole numbers throughout: a share that just reaches a band has reached it. */
export function computedBy(rule: Rule, max: number, sums: Readonly<Partial<Record<Measure, number>>>): Computed {
  const numerator = { figure: rule.numerator, value: sums[rule.numerator] ?? 0 };
  const denominator = { figure: rule.denominator, value: sums[rule.denominator] ?? 0 };
  const [part, whole] = [numerator.value, denominator.value];
  if (whole === 0) return { points: null, numerator, denominator };
  if ('bands' in rule) {
    const band = rule.bands.find(({ from }) => part * 10_000 >= cents(from) * whole);
    return { points: band?.points ?? 0, numerator, denominator };
  }
  const [share, full] = [part * 10_000 * cents(max), cents(rule.fullAt) * whole];
  return { points: Math.min(cents(max), Math.floor((2 * share + full) / (2 * full))) / 100, numerator, denominator };
}
