import path from 'node:path';
import { freePorts } from '../../apps/hub/demo/free-ports.js';

export interface Server {
  readonly url: string;
  /** Ends it as a power cut would (no checkpoint), and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

interface Embedded {
  ensureDatabase(name: string): Promise<string>;
  crash(): Promise<void>;
  stop(): Promise<void>;
}
const script = (): Promise<{ readonly startPg: (options: object) => Promise<Embedded> }> =>
  import(path.resolve('scripts/lib/embedded-pg.mjs'));

/** A PostgreSQL of its own, fsync on. With `drains` a signal to this process does not end it. */
export async function openServer(folder: string, drains = false): Promise<Server> {
  const { startPg } = await script();
  const [port] = await freePorts(1);
  const options = { dir: path.join(folder, 'pg'), port: Number(port), drains };
  let running = await startPg(options);
  const url = await running.ensureDatabase('hub');
  return {
    url,
    async crash() {
      await running.crash();
      running = await startPg(options);
    },
    stop: () => running.stop(),
  };
}
