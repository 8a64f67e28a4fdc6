import { habitsIn, noteBadData, Reconciliation, type Compared, type Sighting } from '#agency-kit';
import { DATABASE } from '#messaging';
import type { Database } from '#platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Portal } from './adapters/portal.js';
import { codeAtPortal, compareWithPortal, type PortalStanding } from './domain/portal-standing.js';
import type { Sync } from './domain/sync.js';
import { PORTAL } from './portal-sender.js';
import { syncsToCompare } from './store/syncs-to-compare.js';

/** Holds the portal's books against what it was told, dossier by dossier. What still waits to be told is not compared. */
@Injectable()
export class PortalReconciliation extends Reconciliation implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(DATABASE) db: Database, @Inject(PORTAL) portal: Portal) {
    super({ db, schema: 'portal', compare: () => compared(db, portal), log: new Logger(PortalReconciliation.name) });
  }

  onApplicationBootstrap(): void {
    this.open();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

async function* compared(db: Database, portal: Portal): AsyncGenerator<Compared> {
  for await (const { officeCode, syncs } of syncsToCompare(db)) {
    const standings = await portal.lookUp(officeCode, syncs.map(codeAtPortal));
    const byCode = new Map(standings.map((standing) => [standing.foreignCode, standing]));
    const found = syncs.flatMap((sync) => compareWithPortal(sync, byCode.get(codeAtPortal(sync))));
    await noteBadData(
      db,
      'portal',
      syncs.flatMap((sync) => sightingsIn(sync, byCode.get(codeAtPortal(sync)))),
    );
    yield { abouts: syncs.map(({ dossierId }) => dossierId), found };
  }
}

/** Habits that show in how the portal's books have a dossier. */
function sightingsIn({ record, officeCode, status }: Sync, theirs: PortalStanding | undefined): Sighting[] {
  if (!theirs) return [];
  const { appointmentAt, finishedAt, returnedAt } = theirs;
  const dates = { filedAt: record.filedAt, receivedAt: record.receivedAt, appointmentAt, finishedAt, returnedAt };
  const code = record.code ?? record.foreignCode;
  const habits = habitsIn({ code, status: theirs.status, stands: [status], dates }, new Date());
  return habits.map((habit) => ({ source: 'portal', habit, code, officeCode }));
}
