import { createTopics, type KafkaOptions } from '#messaging';
import path from 'node:path';
import { freePorts } from '../../../apps/hub/demo/free-ports.js';
import { openProxy, type Proxy } from './proxy.js';

interface Own {
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}
interface Script {
  ownKafka(options: { readonly dir: string; readonly port: number; readonly advertised: number }): Promise<Own>;
}

/** A broker of our own that services reach through a wire of our own; `direct` is the way past it. */
export interface KafkaServer extends Own {
  readonly wire: Proxy;
  readonly options: KafkaOptions;
  readonly direct: KafkaOptions;
}

const PREFIX = 'gameday.';

export async function openKafkaServer(folder: string): Promise<KafkaServer> {
  const script = (await import(path.resolve('scripts/lib/kafka.mjs'))) as Script;
  const [port, advertised] = (await freePorts(2)).map(Number) as [number, number];
  const own = await script.ownKafka({ dir: path.join(folder, 'kafka'), port, advertised });
  const wire = await openProxy(advertised, port);
  const options = { brokers: [`127.0.0.1:${advertised}`], prefix: PREFIX };
  await createTopics(options, 1);
  return {
    kill: () => own.kill(),
    restart: () => own.restart(),
    wire,
    options,
    direct: { ...options, brokers: [`127.0.0.1:${port}`] },
    async stop() {
      await wire.close();
      await own.stop();
    },
  };
}
