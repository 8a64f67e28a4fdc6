import type { Topic } from '#contracts';
import { failpoint, type Database } from '#platform';
import { wakeAll } from './wake.js';

const EVERY_MS = 1_000;

/**
 * Moves due timers of a topic to the log until `stop`. Several processes may do it at once: each timer is moved by one of
 * them. A timer is late by a second at the most while a process of the service lives, and else rings when one starts.
 */
export function startTimers(
  db: Database,
  topic: Topic,
  now: () => Date,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopping = false;
  let wake = () => {};
  const ring = async () => {
    while (!stopping) {
      const rung = await ringTimers(db, topic, now()).catch((error: unknown) => (onError(error), 0));
      if (rung === 0 && !stopping) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, EVERY_MS);
          wake = () => (clearTimeout(timer), resolve());
        });
      }
    }
  };
  const ended = ring();
  return { stop: () => ((stopping = true), wake(), ended) };
}

export async function ringTimers(db: Database, topic: Topic, now: Date): Promise<number> {
  const [{ rung } = { rung: 0 }] = await db.$queryRaw<
    { rung: number }[]
  >`select bus.ring_timers(${topic}, ${now}) as rung`;
  if (rung > 0) {
    failpoint('timer:after-commit');
    wakeAll();
  }
  return rung;
}
