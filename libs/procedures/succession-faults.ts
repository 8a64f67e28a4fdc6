import type { Organisation } from './organisation.js';
import { successorOf, type Act, type Tenure } from './succession.js';
import { dayAfter, isValidOn } from './validity.js';

const DAY_MS = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

/** A unit that becomes one there is not, one that was not there to become anything, and an act that nobody lists. */
export function unitSuccessionFaults({ units, successions, acts }: Organisation): string[] {
  const isThere = (code: string, day: string) => units.some((row) => row.code === code && isValidOn(row, day));
  return successions.flatMap(({ from, to, kind, act: id }) => {
    const act = acts.find((row) => row.id === id);
    const row = `successions ${from} → ${to ?? '(không có)'}`;
    if (!act) return [`${row}: không có văn bản ${id} trong acts; thêm văn bản hoặc sửa act`];
    if (!isThere(from, dayBefore(act.on)))
      return [`${row}: trước ngày ${act.on} không có đơn vị hành chính ${from}; sửa from hoặc thêm đơn vị`];
    if (to === undefined)
      return kind === 'abolish' ? [] : [`${row}: ${kind} phải nêu đơn vị kế tục; thêm to, hoặc sửa kind thành abolish`];
    return isThere(to, act.on)
      ? []
      : [`${row}: đơn vị hành chính ${to} không có trong units vào ngày ${act.on}; thêm đơn vị hoặc sửa to`];
  });
}

type Named = Tenure & { readonly name: string };

/** Work that nobody would go on with, that goes to somebody who is not there, or that somebody else's code would be taken for. */
export function continuationFaults(what: string, rows: readonly Named[], acts: readonly Act[]): string[] {
  return rows.flatMap((row) => {
    const faults = row.validTo === undefined ? unendedFaults(row) : endedFaults(row, row.validTo, rows, acts);
    return faults.map((fault) => `${what} ${row.code} «${row.name}»: ${fault}`);
  });
}

const unendedFaults = ({ continuedBy }: Named): string[] =>
  continuedBy ? ['nêu continuedBy mà chưa hết hiệu lực; thêm validTo hoặc bỏ continuedBy'] : [];

function endedFaults(row: Named, validTo: string, rows: readonly Named[], acts: readonly Act[]): string[] {
  const { continuedBy, code } = row;
  const day = dayAfter(validTo);
  if (!continuedBy) return [`hết hiệu lực ngày ${validTo} mà không nêu nơi tiếp tục giải quyết; thêm continuedBy`];
  const act = acts.find(({ id }) => id === continuedBy.act);
  if (!act) return [`không có văn bản ${continuedBy.act} trong acts; thêm văn bản hoặc sửa act`];
  if (act.on !== day)
    return [`hết hiệu lực ngày ${validTo} nhưng ${act.number} có hiệu lực từ ${act.on}; hai ngày phải liền nhau`];
  if (!successorOf(rows, row))
    return [`nơi tiếp tục giải quyết ${continuedBy.code} không có hiệu lực vào ngày ${day}; thêm dòng hoặc sửa code`];
  const isReused = rows.some((other) => other.code === code && other.validFrom > validTo);
  return isReused && continuedBy.code !== code
    ? [`mã ${code} được dùng lại cho nơi không tiếp tục giải quyết hồ sơ của nơi này; nơi mới cần mã khác`]
    : [];
}

type Edge = readonly [from: string, to: string];

/** Codes that become one another on the same day: a code that stays its own is none. */
export function circleFaults({ acts, successions, offices, agencies }: Organisation): string[] {
  const days = [...new Set(acts.map(({ on }) => on))];
  const isOn = (day: string, id: string) => acts.some((act) => act.id === id && act.on === day);
  return days.flatMap((day) => {
    const units = successions.flatMap(({ from, to, act }): Edge[] => (to && isOn(day, act) ? [[from, to]] : []));
    const tenures = [...offices, ...agencies].flatMap(({ code, continuedBy }): Edge[] =>
      continuedBy && isOn(day, continuedBy.act) ? [[code, continuedBy.code]] : [],
    );
    return [units, tenures].flatMap((edges) => circlesIn(edges).map((circle) => toSentence(circle, day)));
  });
}

const toSentence = (circle: readonly string[], day: string): string =>
  `kế tục thành vòng ngày ${day}: ${circle.join(' → ')}; bỏ một dòng`;

/** Each circle once, beginning with its smallest code. */
function circlesIn(edges: readonly Edge[]): string[][] {
  const starts = [...new Set(edges.map(([from]) => from))];
  return starts.flatMap((start) => {
    const circle = circleFrom(edges, [start]);
    return circle && circle.every((code) => code >= start) ? [circle] : [];
  });
}

function circleFrom(edges: readonly Edge[], path: readonly string[]): string[] | undefined {
  for (const [, to] of edges.filter(([from]) => from === path.at(-1))) {
    if (to === path[0] && path.length > 1) return [...path, to];
    const further = path.includes(to) ? undefined : circleFrom(edges, [...path, to]);
    if (further) return further;
  }
  return undefined;
}
