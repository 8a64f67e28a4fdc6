import { findingOf, PATIENCE, type Patience } from '#agency-kit';
import { DATABASE } from '#messaging';
import { gauge, HealthRegistry, type Database, type Finding } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { queueOf } from './agency-sender.js';
import { CONNECTIONS, type Connections } from './connections.js';

const CIRCUITS = { closed: 0, 'half-open': 1, open: 2 } as const;

/** How every agency stands: circuit, last success and failure, how many calls wait and since when. */
@Injectable()
export class AgenciesHealth implements OnModuleInit {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CONNECTIONS) private readonly connections: Connections,
    @Inject(PATIENCE) private readonly patience: Patience,
    private readonly registry: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.agencies.push(() => this.findings());
    gauge('agency_circuit', '0 closed, 1 half-open, 2 open', ['agency'], async () =>
      [...this.connections.values()].map(({ code, circuit }) => [{ agency: code }, CIRCUITS[circuit.reading.circuit]]),
    );
    gauge('agency_waiting_calls', 'Calls that are due and not made', ['agency'], async () =>
      (await this.findings()).map(({ name, facts }) => [
        { agency: name.slice('agency:'.length) },
        Number(facts?.waiting ?? 0),
      ]),
    );
  }

  findings(): Promise<Finding[]> {
    const all = [...this.connections.values()];
    return Promise.all(all.map((one) => findingOf(this.db, one, queueOf(one.code), this.patience)));
  }
}
