import type { Outcome } from './run.js';

export interface Report {
  readonly seed: string;
  readonly faults: readonly Outcome[];
  /** Moments the run was for and that never came. */
  readonly missed: readonly string[];
  /** What people at the desks were told that they should not be told. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

export const holds = ({ faults, missed, complaints }: Report): boolean =>
  missed.length + complaints.length === 0 &&
  faults.every(({ lost, doubled, outOfOrder, findings }) => lost + doubled + outOfOrder + findings.length === 0);

/** The longest name, of a pair. */
const WIDTH = 50;

export const rowOf = ({ name, filed, lost, doubled, outOfOrder, lastsSeconds, drainSeconds }: Outcome): string =>
  `${name.padEnd(WIDTH)}${[filed, lost, doubled, outOfOrder, lastsSeconds.toFixed(1), drainSeconds.toFixed(1)].map((one) => String(one).padStart(9)).join('')}`;

export const HEADING = `${'fault'.padEnd(WIDTH)}${['filed', 'lost', 'doubled', 'disorder', 'lasts s', 'drain s'].map((one) => one.padStart(9)).join('')}`;

const MOST = 20;

export function toText(report: Report): string {
  const { seed, faults, missed, complaints, seconds } = report;
  return [
    ...faults.flatMap(({ name, findings }) => findings.slice(0, MOST).map((finding) => `✖ ${name}: ${finding}`)),
    ...missed.map((moment) => `✖ never seen: ${moment}`),
    ...complaints.slice(0, MOST).map((complaint) => `✖ told to people: ${complaint}`),
    `${holds(report) ? 'holds' : 'BROKEN'}: ${faults.length} faults, seed ${seed}, ${Math.round(seconds)} s`,
  ].join('\n');
}
