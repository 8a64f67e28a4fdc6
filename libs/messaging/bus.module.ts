import { districtNow, gauge, HealthRegistry } from '#platform';
import { Global, Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { BROKER_OF, brokerOf } from './broker-of.js';
import type { KafkaOptions } from './kafka/client.js';
import { ParkedCausesController } from './parked-causes.controller.js';
import { ParkedController } from './parked.controller.js';
import { ProgressController } from './progress.controller.js';
import type { Progress } from './progress.js';
import { Services, toFinding, troubles } from './services.js';

/** One per process: how its services stand on the bus, as health, as metrics, and as parked messages that people mend. */
@Global()
@Module({
  controllers: [ParkedController, ParkedCausesController, ProgressController],
  providers: [{ provide: Services, useFactory: () => new Services() }],
  exports: [Services, BROKER_OF],
})
export class BusModule implements OnModuleInit {
  static on(kafka: KafkaOptions | undefined): DynamicModule {
    return { module: BusModule, providers: [{ provide: BROKER_OF, useValue: brokerOf(kafka) }] };
  }

  constructor(
    private readonly services: Services,
    @Inject(HealthRegistry) private readonly health: HealthRegistry,
  ) {}

  onModuleInit(): void {
    const { services, health } = this;
    health.checks.push(async () => {
      const findings = (await services.progress()).map((progress) => toFinding(progress, districtNow()));
      return [...findings, ...troubles(services)];
    });
    health.ready.push(() => troubles(services).filter(({ status }) => status === 'down'));
    const each = (value: (progress: Progress) => number) => async () =>
      (await services.progress()).map((progress): [{ group: string }, number] => [
        { group: progress.group },
        value(progress),
      ]);
    gauge(
      'bus_unread_messages',
      'Messages a group has not read yet',
      ['group'],
      each(({ unread }) => unread),
    );
    gauge(
      'bus_parked_messages',
      'Messages that wait for a person',
      ['group'],
      each(({ parked }) => parked),
    );
    gauge(
      'bus_oldest_unread_seconds',
      'Age of the oldest unread message',
      ['group'],
      each(({ oldestAt }) => (oldestAt ? (districtNow().getTime() - oldestAt.getTime()) / 1000 : 0)),
    );
  }
}
