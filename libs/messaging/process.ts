import {
  answerLastCalls,
  arm,
  closeOnSignal,
  createApplication,
  DistrictTime,
  PlatformModule,
  serveDocs,
  serveMetrics,
  sessionsElsewhere,
  tokenRulesOf,
  type PlatformConfig,
  type PlatformOptions,
  type ServiceConfig,
} from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import type { Server } from 'node:http';
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
  await app.get(DistrictTime).begin();
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
export async function startServices(
  { SIGN_IN_URL, PUBLIC_URL = SIGN_IN_URL, ...config }: PlatformConfig & Partial<ServiceConfig>,
  ...services: readonly DynamicModule[]
): Promise<Running> {
  if (config.HUB_FAILPOINT) arm(config.HUB_FAILPOINT);
  const tokens = await tokenRulesOf(config);
  const kafka = kafkaOptionsOf(config);
  const sessions = SIGN_IN_URL && PUBLIC_URL ? sessionsElsewhere(SIGN_IN_URL, PUBLIC_URL) : undefined;
  const app = await joinBus(processOf({ logLevel: config.LOG_LEVEL, tokens, sessions, kafka }, services));
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

/** How long whoever started a process may take to hear that it takes no more calls. */
const LONGEST_TO_HEAR_MS = 2_000;

/** Services as a process of their own until it is told to stop; tells whoever started it where it listens, and when no longer. */
export async function runService(config: ServiceConfig, ...services: readonly DynamicModule[]): Promise<void> {
  const running = await startServices(config, ...services);
  closeOnSignal(async () => {
    await takeLastCalls(running.app.getHttpServer());
    await running.close();
  });
  process.send?.({ url: running.url, metricsUrl: running.metricsUrl });
}

/** A busy launcher still sends calls here until it hears; a busy process has calls at its door that it has not yet looked at. */
async function takeLastCalls(server: Server): Promise<void> {
  if (process.connected) {
    const heard = once(process, 'message');
    process.send?.({});
    await Promise.race([heard, sleep(LONGEST_TO_HEAR_MS)]);
  }
  await answerLastCalls(server);
}
