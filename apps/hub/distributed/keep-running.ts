import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Job {
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Where a process listens, as it says once it does. */
export interface Listening {
  readonly url?: string;
  readonly metricsUrl?: string;
}

export interface Watch {
  readonly print: (line: string) => void;
  readonly listening: (where: Listening) => void;
  /** It died, and starts again in a while. */
  readonly died: (how: string, againInMs: number) => void;
}

export interface Kept {
  readonly pid: number | undefined;
  /** Lets it drain, and kills it when that takes too long. */
  stop(): Promise<void>;
}

const STEADY_MS = 30_000;
const LONGEST_DRAIN_MS = 20_000;

/** Pause before the n-th start in a row that did not last: half a second, doubling up to 15. */
export const backOffMs = (failures: number): number => Math.min(500 * 2 ** (failures - 1), 15_000);

/** Keeps a process running until it is stopped. One that dies is started again; its address may be another then. */
export function keepRunning({ script, env }: Job, { print, listening, died }: Watch): Kept {
  const stop = new AbortController();
  let child: ChildProcess;
  const runOnce = async () => {
    child = fork(script, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [child.stdout!, child.stderr!]) createInterface(stream).on('line', print);
    child.on('message', (where: Listening) => {
      listening(where);
      if (!where.url) child.send('heard', () => {}); // it waits for that before it closes; one that is gone does not mind
    });
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal ?? `mã ${code}`;
  };
  const run = async () => {
    for (let failures = 0; ;) {
      const startedAt = performance.now();
      const how = await runOnce();
      if (stop.signal.aborted) return;
      failures = performance.now() - startedAt > STEADY_MS ? 1 : failures + 1;
      died(how, backOffMs(failures));
      await sleep(backOffMs(failures), undefined, { signal: stop.signal }).catch(() => {});
      if (stop.signal.aborted) return;
    }
  };
  const ended = run();
  return {
    get pid() {
      return child.pid;
    },
    async stop() {
      stop.abort();
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), LONGEST_DRAIN_MS);
      await ended;
      clearTimeout(impatient);
    },
  };
}
