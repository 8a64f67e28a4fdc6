import { Reconciliation, type Compared } from '#agency-kit';
import { DATABASE } from '#messaging';
import type { Database } from '#platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { toAsked } from './asked.js';
import { CONNECTIONS, type Connected, type Connections } from './connections.js';
import { compareWithAgency, type Mismatch } from './domain/compare-with-agency.js';
import type { Request } from './domain/request.js';
import { requestsToCompare } from './store/requests-to-compare.js';

/** Holds the books of agencies with a system against what was asked of them. */
@Injectable()
export class AgenciesReconciliation extends Reconciliation implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(DATABASE) db: Database, @Inject(CONNECTIONS) connections: Connections) {
    const log = new Logger(AgenciesReconciliation.name);
    super({ db, schema: 'agencies', compare: () => compared(db, connections), log });
  }

  onApplicationBootstrap(): void {
    this.open();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

async function* compared(db: Database, connections: Connections): AsyncGenerator<Compared> {
  for (const connected of connections.values())
    for await (const requests of requestsToCompare(db, connected.code)) {
      const found: Mismatch[] = [];
      for (const request of requests) found.push(...(await compareOne(connected, request)));
      yield { abouts: requests.map(({ id }) => id), found };
    }
}

async function compareOne({ agency, line }: Connected, request: Request): Promise<Mismatch[]> {
  const http = line.http.keyed(`${request.id}/compare`, request.facts);
  const asked = toAsked(request);
  const isKnown = (await agency.knows?.(asked, http)) ?? true;
  const answers = isKnown ? ((await agency.poll?.(asked, http)) ?? []) : [];
  return compareWithAgency(request, { isKnown, answers });
}
