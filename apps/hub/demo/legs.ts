/** One line of a dossier's timeline. */
export interface Line {
  readonly at: string;
  readonly type: string;
  readonly text: string;
  readonly step?: string;
}

export interface Leg {
  readonly leg: string;
  readonly times: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

/** What begins a leg and what ends it; a step's own name stands for its leg. */
const ENDS: readonly [leg: string | undefined, begins: string, ends: string][] = [
  ['Một cửa kiểm tra', 'dossier.submitted.v1', 'dossier.received.v1'],
  [undefined, 'dossier.step-ready.v1', 'dossier.step-settled.v1'],
  ['Chờ bổ sung', 'dossier.supplement-requested.v1', 'dossier.supplement-received.v1'],
  ['Chờ nộp tiền', 'dossier.payment-requested.v1', 'dossier.payment-settled.v1'],
  ['Trả kết quả', 'dossier.finished.v1', 'dossier.returned.v1'],
];

/** How long each leg took, over all timelines. */
export function legsOf(timelines: readonly (readonly Line[])[]): Leg[] {
  const times = new Map<string, number[]>();
  for (const [leg, ms] of timelines.flatMap(legTimes)) times.set(leg, [...(times.get(leg) ?? []), ms]);
  return [...times].map(([leg, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return { leg, times: all.length, medianMs: sorted[Math.floor(all.length / 2)]!, slowestMs: sorted.at(-1)! };
  });
}

function legTimes(lines: readonly Line[]): [string, number][] {
  return ENDS.flatMap(([leg, begins, ends]) =>
    lines.flatMap((line, place): [string, number][] => {
      if (line.type !== begins) return [];
      const end = lines.slice(place).find(({ type, step }) => type === ends && step === line.step);
      return end ? [[leg ?? line.step ?? '', Date.parse(end.at) - Date.parse(line.at)]] : [];
    }),
  );
}
