import { II_06A_FIGURES, type Ii06a, type Line } from './ii-06a.js';
import type { Result } from './indicator.js';

/** The figures of a report: lines of the form, or indicators. */
export type Reported = Ii06a | { readonly items: readonly Result[] };

/** A number that is not what was reported. `null` where it stands on one side only, or has no value. */
export interface Difference {
  readonly line: string;
  readonly figure: string;
  readonly reported: number | null;
  readonly now: number | null;
}

type Cells = Map<string, Omit<Difference, 'reported' | 'now'> & { readonly value: number | null }>;

/** Where a report counted again says another number than the one that was frozen, in the order of the form. */
export function differencesOf(then: Reported, now: Reported): Difference[] {
  const [before, after] = [cellsOf(then), cellsOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const { line, figure } = (before.get(key) ?? after.get(key))!;
    const [old, fresh] = [before.get(key)?.value ?? null, after.get(key)?.value ?? null];
    return old === fresh ? [] : [{ line, figure, reported: old, now: fresh }];
  });
}

function cellsOf(report: Reported): Cells {
  const lines = 'groups' in report ? linesOf(report) : report.items.map(indicatorOf);
  return new Map(
    lines.flatMap(({ key, line, values }) =>
      Object.entries(values).map(([figure, value]) => [`${key}/${figure}`, { line, figure, value: value ?? null }]),
    ),
  );
}

interface Row {
  readonly key: string;
  readonly line: string;
  readonly values: Readonly<Record<string, number | null | undefined>>;
}

const linesOf = ({ groups, total }: Ii06a): Row[] => [
  ...groups.flatMap(({ holder, rows, total: sum }) => [
    { key: holder.id, line: holder.name, values: columnsOf(sum) },
    ...rows.map(({ field, fieldName, counts }) => ({
      key: `${holder.id}/${field}`,
      line: `${holder.name} – ${fieldName}`,
      values: columnsOf(counts),
    })),
  ]),
  { key: 'total', line: 'Tổng cộng', values: columnsOf(total) },
];

const columnsOf = (line: Line) => Object.fromEntries(II_06A_FIGURES.map((figure) => [figure, line[figure]]));

const indicatorOf = ({ no, name, numerator, denominator, rate, score }: Result): Row => ({
  key: no,
  line: `${no} ${name}`,
  values: { numerator: numerator?.value, denominator: denominator?.value, rate, score },
});
