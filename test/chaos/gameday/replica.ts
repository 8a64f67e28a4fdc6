import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Planned } from '../../../apps/hub/distributed/processes.js';
import type { Listening } from '../../../apps/hub/distributed/keep-running.js';

/** One more process of a service, which nobody starts again and the gateway does not know: it takes its share of the lanes. */
export interface Replica {
  readonly pid: number;
  /** Settles when it listens, and with nothing when it died before. */
  readonly listening: Promise<Listening | undefined>;
  readonly ended: Promise<NodeJS.Signals | null>;
  end(signal: NodeJS.Signals): Promise<void>;
}

export function startReplica({ script }: Planned, env: NodeJS.ProcessEnv, print: (line: string) => void): Replica {
  const child = fork(script, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => print(String(chunk).trimEnd()));
  const ended = signalOf(child);
  const told = once(child, 'message').then(([where]) => where as Listening);
  return {
    pid: child.pid!,
    listening: Promise.race([told, ended.then(() => undefined)]),
    ended,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

async function signalOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}
