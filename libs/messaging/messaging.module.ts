import { Logger, Module, type DynamicModule, type FactoryProvider, type OnApplicationShutdown } from '@nestjs/common';
import type { Topic } from '#contracts';
import { connect, districtNow, HealthRegistry, type Database } from '#platform';
import { BusStrategy, topicsOf } from './bus.strategy.js';
import { BROKER_OF, type BrokerOf, type OnError } from './broker-of.js';
import type { Broker } from './broker.js';
import { ParkedCauses } from './parked-causes.js';
import { ParkedMessages } from './parked-messages.js';
import { Rehearsal } from './rehearsal.js';
import { Services, type ListeningService } from './services.js';
import type { Reactions } from './reaction.js';
import { Units } from './unit.js';

/** A service's own pool, for its stores and queries. */
export const DATABASE = Symbol('DATABASE');
const LISTENING = Symbol('LISTENING');

export interface ServiceOptions {
  /** The service's name: its group on the bus and the source of its events. */
  readonly service: string;
  /** Absent for a service that only listens. */
  readonly topic?: Topic;
  readonly databaseUrl: string;
  readonly poolSize?: number;
  readonly now?: () => Date;
  readonly imports?: DynamicModule['imports'];
  readonly inject?: FactoryProvider['inject'];
  readonly reactions: (...injected: never[]) => Reactions;
}

/** Ends a service's connections last of all, when its strategy has drained and no unit is in the making. */
class Connections implements OnApplicationShutdown {
  constructor(
    private readonly databases: readonly Database[],
    private readonly units: Units,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.units.settled();
    await Promise.all(this.databases.map((db) => db.$disconnect()));
  }
}

@Module({})
export class MessagingModule {
  /** Gives a service its database, its units and its ear on the bus. Readers have connections of their own: a busy API starves none. */
  static forService(options: ServiceOptions): DynamicModule {
    const { service, databaseUrl, poolSize = 8, now = districtNow, imports = [], inject = [] } = options;
    const schema = service.replaceAll('-', '_');
    const db = connect(databaseUrl, schema, poolSize);
    const readers = connect(databaseUrl, schema, 3);
    return {
      module: MessagingModule,
      imports,
      providers: [
        { provide: DATABASE, useValue: db },
        { provide: Units, useFactory: () => new Units(db, service, now) },
        { provide: Connections, inject: [Units], useFactory: (units: Units) => new Connections([db, readers], units) },
        {
          provide: LISTENING,
          inject: [HealthRegistry, Services, BROKER_OF, ...inject],
          useFactory: (health: HealthRegistry, services: Services, brokerOf: BrokerOf, ...injected: never[]) => {
            health.databases.set(service, db);
            const broker = brokerOf(service, readers, onErrorOf(service));
            services.set(service, listenWith({ ...options, now }, options.reactions(...injected), db, readers, broker));
          },
        },
      ],
      exports: [DATABASE, Units],
    };
  }
}

const onErrorOf = (service: string): OnError => {
  const logger = new Logger(`bus:${service}`);
  return (where, error) => logger.error({ where, error: error instanceof Error ? error.name : 'unknown' });
};

/** The service's ear: its strategy on the bus, its parked messages, and how far it has read. */
function listenWith(
  { service, topic, databaseUrl, now }: ServiceOptions & { readonly now: () => Date },
  reactions: Reactions,
  db: Database,
  readers: Database,
  broker: Broker,
): ListeningService {
  const onError = onErrorOf(service);
  const parked = new ParkedMessages(db, service);
  return {
    strategy: new BusStrategy({ service, topic, databaseUrl, db: readers, broker, reactions, now, onError }),
    parked,
    causes: new ParkedCauses(db, service),
    rehearsal: new Rehearsal({ group: service, db, reactions, now }, parked),
    progress: () => broker.progress(service, topicsOf(reactions)),
  };
}
