import { type Recount } from '../../sandbox/index.js';
import type { Leg, Line } from './legs.js';

export interface Report {
  /** Of all the counterparties' books hold: where a system ran before, of its earlier dossiers too. */
  readonly recount: Recount;
  /** Dossiers of this demo that the hub has not taken in. */
  readonly unfiled: number;
  readonly seconds: number;
  /** The most memory the process ever held: hub, sandbox and people together. Unknown where they are processes of their own. */
  readonly peakMiB: number | undefined;
  readonly legs: readonly Leg[];
  readonly waiting: Readonly<Record<string, number>>;
  readonly example: { readonly code: string; readonly lines: readonly Line[] } | undefined;
}

const OUTCOMES: readonly [keyof Omit<Recount, 'details'>, string][] = [
  ['filed', 'Đã nộp'],
  ['returned', 'Đã trả kết quả'],
  ['refused', 'Bị từ chối'],
  ['withdrawn', 'Công dân rút'],
  ['stopped', 'Dừng vì lý do khác'],
  ['waiting', 'Đang chờ'],
  ['lost', 'Mất'],
  ['doubled', 'Làm hai lần'],
];

/** What the demo tells at its end, for a person. */
export function toText({ recount, seconds, peakMiB, legs, waiting, example }: Report): string {
  const seen = (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);
  const row = (name: string, ...cells: (string | number)[]) =>
    `  ${name.padEnd(46)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
  const holders = Object.entries(waiting).map(([where, count]) => row(where, count));
  return [
    '',
    `Kết cục, đếm lại từ sổ của các cơ quan (${[`${seconds.toFixed(1)} giây`, peakMiB && `bộ nhớ nhiều nhất ${peakMiB} MiB`].filter(Boolean).join(', ')})`,
    ...OUTCOMES.map(([key, name]) => row(name, recount[key])),
    ...recount.details.map(({ kind, code, what }) => `  ! ${kind} ${code}: ${what}`),
    '',
    row('Thời gian từng chặng', 'số lần', 'giữa', 'lâu nhất'),
    ...legs.map(({ leg, times, medianMs, slowestMs }) => row(leg, times, seen(medianMs), seen(slowestMs))),
    '',
    'Đang chờ ở đâu',
    ...(holders.length > 0 ? holders : ['  không có gì chờ']),
    ...(example
      ? ['', `Diễn biến hồ sơ ${example.code}`, ...example.lines.map(({ at, text }) => `  ${toClock(at)}  ${text}`)]
      : []),
    '',
  ].join('\n');
}

/** For a program: one object. */
export function toJson({ recount, seconds, peakMiB, legs, waiting }: Report): string {
  const { details, ...counts } = recount;
  return JSON.stringify({
    ...counts,
    seconds: Number(seconds.toFixed(2)),
    peakMiB,
    legs,
    waitingWhere: waiting,
    details,
  });
}

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  timeStyle: 'medium',
  dateStyle: 'short',
});
const toClock = (at: string): string => CLOCK.format(new Date(at));
