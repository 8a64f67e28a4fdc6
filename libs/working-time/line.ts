import { DAY_MS } from './local-time.js';

/** Sessions one after the other, as instants in milliseconds, with the open time before each. */
export interface Line {
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** One longer than the others: the last is the open time of all. */
  readonly before: Float64Array;
}

export function toLine(sessions: readonly { readonly opens: number; readonly closes: number }[]): Line {
  const before = new Float64Array(sessions.length + 1);
  sessions.forEach(({ opens, closes }, index) => {
    before[index + 1] = before[index]! + closes - opens;
  });
  return {
    opens: Float64Array.from(sessions, ({ opens }) => opens),
    closes: Float64Array.from(sessions, ({ closes }) => closes),
    before,
  };
}

/** Open milliseconds from the line's beginning to `at`: the working-time line on which every span is a difference. */
export function positionOf({ opens, closes, before }: Line, at: number): number {
  const closed = countUpTo(closes, at);
  return before[closed]! + Math.max(0, at - (opens[closed] ?? at));
}

/** The earliest instant at a position; the line's inverse. Beyond the line: not a number. */
export function instantAt({ opens, before }: Line, position: number): number {
  const session = Math.max(0, countBelow(before, position) - 1);
  return (opens[session] ?? Number.NaN) + position - before[session]!;
}

/** How many sessions are over; one that closes at this very instant is. */
export const sessionsClosed = ({ closes }: Line, at: number): number => countUpTo(closes, at);

/** When the `count`-th session closes, counted from the line's beginning. Beyond the line: not a number. */
export const closingOf = ({ closes }: Line, count: number): number => closes[count - 1] ?? Number.NaN;

/** When the session closes that is open at an instant, or the next one. Beyond the line: not a number. */
export const closingAfter = ({ closes }: Line, at: number): number =>
  Math.max(at, closes[countBelow(closes, at)] ?? Number.NaN);

/** The instant itself if a session is open then (the closing minute counts as open), else the next opening. */
export function nextOpen({ opens, closes }: Line, at: number): number {
  return Math.max(at, opens[countBelow(closes, at)] ?? Number.NaN);
}

/** Every instant of the day counts, so the last one does. */
export const endOf = (midnight: number): number => midnight + DAY_MS - 1;

const countUpTo = (values: Float64Array, limit: number): number => countWhile(values, (value) => value <= limit);
const countBelow = (values: Float64Array, limit: number): number => countWhile(values, (value) => value < limit);

/** How many of the rising values hold; those that do stand before those that do not. */
function countWhile(values: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
