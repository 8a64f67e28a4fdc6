import {
  arm,
  closeOnSignal,
  createApplication,
  PlatformModule,
  serveDocs,
  serveMetrics,
  tokenRulesOf,
  type PlatformConfig,
  type PlatformOptions,
} from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaOptionsOf } from './broker-of.js';
import { BusModule } from './bus.module.js';
import type { KafkaOptions } from './kafka/client.js';
import { Services } from './services.js';

@Module({})
class ProcessModule {}

/** Services that share a process: the platform and the bus once, and they know nothing of each other. */
export const processOf = (
  { kafka, ...platform }: PlatformOptions & { readonly kafka?: KafkaOptions | undefined },
  services: readonly DynamicModule[],
): DynamicModule => ({
  module: ProcessModule,
  imports: [PlatformModule.with(platform), BusModule.on(kafka), ...services],
});

/** An application of these services, already on the bus but without a port. */
export async function joinBus(process: DynamicModule): Promise<NestFastifyApplication> {
  const app = await createApplication(process);
  for (const { strategy } of app.get(Services).values())
    app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  serveDocs(app);
  await app.startAllMicroservices();
  return app;
}

export interface Running {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly metricsUrl: string;
  /** Takes no more calls, finishes what is under way, and gives the lanes up. */
  close(): Promise<void>;
}

/** Starts these services in this process: API and its description, health, metrics, and their ears on the bus. */
export async function startServices(config: PlatformConfig, ...services: readonly DynamicModule[]): Promise<Running> {
  if (config.HUB_FAILPOINT) arm(config.HUB_FAILPOINT);
  const tokens = await tokenRulesOf(config);
  const kafka = kafkaOptionsOf(config);
  const app = await joinBus(processOf({ logLevel: config.LOG_LEVEL, tokens, kafka }, services));
  await app.listen(config.PORT, config.HOST);
  const metrics = await serveMetrics(config.METRICS_PORT, config.METRICS_HOST);
  return {
    app,
    url: `http://127.0.0.1:${new URL(await app.getUrl()).port}`,
    metricsUrl: `http://127.0.0.1:${metrics.port}/metrics`,
    async close() {
      await app.close();
      await metrics.close();
    },
  };
}

/** From saying that it takes no more calls until it takes none: those that are on their way are answered. */
const LAST_CALLS_MS = 250;

/** A service as a process of its own until it is told to stop; tells whoever started it where it listens, and when no longer. */
export async function runService(config: PlatformConfig, service: DynamicModule): Promise<void> {
  const running = await startServices(config, service);
  closeOnSignal(async () => {
    if (process.connected) process.send?.({});
    await sleep(LAST_CALLS_MS);
    await running.close();
  });
  process.send?.({ url: running.url, metricsUrl: running.metricsUrl });
}
