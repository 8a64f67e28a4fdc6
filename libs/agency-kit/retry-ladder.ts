/**
 * When to try again after the `attempt`-th failure (1 is the first). Never earlier than the rung says and at most a quarter
 * later, so that calls which failed together do not come back together. `random01` is from 0 up to 1.
 */
export function nextTry(attempt: number, now: Date, ladderMs: readonly number[], random01: number): Date {
  const rung = ladderMs[Math.min(Math.max(attempt, 1), ladderMs.length) - 1] ?? 0;
  return new Date(now.getTime() + rung + Math.floor((rung / 4) * random01));
}
