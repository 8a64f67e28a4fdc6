import { sumOf, type Counted, type CountedField, type Sums } from './figures.js';

/** What Biểu II.06a/VPCP/KSTT counts, column by column. `receivedPost` is a part of column 5, told beside it. */
export const II_06A_FIGURES = [
  'counted',
  'receivedOnline',
  'receivedDirect',
  'receivedPost',
  'carried',
  'settled',
  'early',
  'onTime',
  'late',
  'open',
  'openInTime',
  'openLate',
  'withoutPromise',
] as const;
export type Line = Sums<(typeof II_06A_FIGURES)[number]>;

export const LEVELS = { province: 'Cấp tỉnh', district: 'Cấp huyện', town: 'Cấp xã', commune: 'Cấp xã' } as const;

export interface HolderOfFigures {
  /** By which the dossiers behind its figures are asked for. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** `Cấp tỉnh`, `Cấp huyện`, `Cấp xã`; absent where the organisation's data do not know the office. */
  readonly level?: string | undefined;
}

export interface FieldRow {
  readonly field: string | null;
  readonly fieldName: string;
  readonly counts: Line;
}
export interface Group {
  readonly holder: HolderOfFigures;
  readonly rows: readonly FieldRow[];
  readonly total: Line;
}
export interface Ii06a {
  readonly groups: readonly Group[];
  readonly total: Line;
  readonly checks: readonly { readonly rule: string; readonly holds: boolean }[];
}

/** The report: fields of administration under the office that is held to account for them, the levels of government in their order. */
export function ii06a(rows: readonly CountedField[], holderOf: (row: Counted) => HolderOfFigures): Ii06a {
  const byHolder = Map.groupBy(rows, (row) => JSON.stringify(holderOf(row)));
  const groups = [...byHolder]
    .map(([key, own]): Group => {
      const holder = JSON.parse(key) as HolderOfFigures;
      return { holder, rows: fieldsOf(own), total: sumOf(own, II_06A_FIGURES) };
    })
    .toSorted((a, b) => rank(a.holder) - rank(b.holder) || a.holder.name.localeCompare(b.holder.name, 'vi'));
  const total = sumOf(rows, II_06A_FIGURES);
  const lines = [
    total,
    ...groups.flatMap(({ rows: fields, total: sum }) => [sum, ...fields.map(({ counts }) => counts)]),
  ];
  return { groups, total, checks: CHECKS.map(({ rule, holds }) => ({ rule, holds: lines.every(holds) })) };
}

function fieldsOf(rows: readonly CountedField[]): FieldRow[] {
  return [...Map.groupBy(rows, ({ field }) => field)]
    .map(([field, own]) => ({
      field,
      fieldName: lastOf(own.flatMap(({ fieldName }) => fieldName ?? [])) ?? 'Chưa rõ lĩnh vực',
      counts: sumOf(own, II_06A_FIGURES),
    }))
    .toSorted((a, b) => a.fieldName.localeCompare(b.fieldName, 'vi'));
}

/** Of several names of a field the one that is last in the alphabet, so that the same figures are told in the same words. */
const lastOf = (names: readonly string[]): string | undefined =>
  names.toSorted((a, b) => a.localeCompare(b, 'vi')).at(-1);

const ORDER: readonly (string | undefined)[] = ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'];
const rank = ({ level }: HolderOfFigures): number => ORDER.indexOf(level) >>> 0;

/** The checks the form itself asks for. They are made of figures counted apart, so that one can fail. */
const CHECKS: readonly { readonly rule: string; readonly holds: (line: Line) => boolean }[] = [
  {
    rule: '(3) = (4) + (5) + (6) = (7) + (11)',
    holds: (line) =>
      line.counted === line.receivedOnline + line.receivedDirect + line.carried &&
      line.counted === line.settled + line.open,
  },
  { rule: '(7) = (8) + (9) + (10)', holds: (line) => line.settled === line.early + line.onTime + line.late },
  { rule: '(11) = (12) + (13)', holds: (line) => line.open === line.openInTime + line.openLate },
];
