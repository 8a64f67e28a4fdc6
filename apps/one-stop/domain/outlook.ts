import { successorOf, type Tenure } from '#procedures';
import { countedUnder, type CountedUnder } from './counted-under.js';
import type { Dossier } from './dossier.js';
import type { Moving, Reorganisation } from './move.js';

/** One dossier that an act will move, as far as an operator must know it before approving. */
export interface OutlookLine {
  readonly id: string;
  readonly code: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly agencies: readonly string[];
  readonly steps: readonly string[];
  /** Which of its parcels is under way. */
  readonly withPost: 'papers' | 'result' | undefined;
  readonly units: CountedUnder;
}

export function toLine(
  dossier: Dossier,
  { office, steps }: Moving,
  { organisation }: Reorganisation,
  day: string,
): OutlookLine {
  const { papers, result } = dossier.delivery;
  const isComing = papers === 'collecting' || papers === 'with-post';
  return {
    id: dossier.id,
    code: dossier.code ?? dossier.foreignCode,
    from: office?.from.code,
    to: office?.to.code,
    agencies: steps.map(({ from }) => from),
    steps: steps.map(({ asking }) => asking.step.name),
    withPost: isComing ? 'papers' : result === 'with-post' ? 'result' : undefined,
    units: countedUnder(dossier, organisation, day),
  };
}

/** What an act does to one office or agency: who goes on, and how much work goes over. */
export interface Passage<Row extends Tenure> {
  readonly from: Row;
  readonly to: Row;
  readonly lines: readonly OutlookLine[];
}

export const officePassages = ({ organisation, act }: Reorganisation, lines: readonly OutlookLine[]) =>
  passages(organisation.offices, act.id, (code) => lines.filter(({ from }) => from === code));

export const agencyPassages = ({ organisation, act }: Reorganisation, lines: readonly OutlookLine[]) =>
  passages(organisation.agencies, act.id, (code) => lines.filter(({ agencies }) => agencies.includes(code)));

/** Also those that have no work to pass on: their rights end all the same. */
function passages<Row extends Tenure>(
  rows: readonly Row[],
  act: string,
  linesOf: (code: string) => readonly OutlookLine[],
): Passage<Row>[] {
  return rows.flatMap((from) => {
    const to = from.continuedBy?.act === act ? successorOf(rows, from) : undefined;
    return to ? [{ from, to, lines: linesOf(from.code) }] : [];
  });
}

/** In how many dossiers each pair of units stands: the one they were reported for, and the one they count for today. */
export function unitCounts(lines: readonly OutlookLine[]): (CountedUnder & { readonly dossiers: number })[] {
  const pairs = Map.groupBy(lines, ({ units: { asThen, byToday } }) => `${asThen} ${byToday}`);
  return [...pairs.values()].map((group) => ({ ...group[0]!.units, dossiers: group.length }));
}
