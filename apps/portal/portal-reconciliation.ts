import { habitsIn, noteBadData, openMismatches, Reconciliation, type Compared, type Sighting } from '#agency-kit';
import { DATABASE } from '#messaging';
import { districtNow, type Database } from '#platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Portal } from './adapters/portal.js';
import {
  codeAtPortal,
  compareWithPortal,
  ONLY_THEIRS,
  onlyTheirs,
  type PortalStanding,
} from './domain/portal-standing.js';
import type { Sync } from './domain/sync.js';
import { INTAKE_DATA } from './api/submissions.controller.js';
import type { IntakeData } from './intake-data.js';
import { PORTAL } from './portal-sender.js';
import { beginnings, strangersAmong, syncsToCompare } from './store/syncs-to-compare.js';

/** Holds the portal's books against what it was told, dossier by dossier. What still waits to be told is not compared. */
@Injectable()
export class PortalReconciliation extends Reconciliation implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) db: Database,
    @Inject(PORTAL) portal: Portal,
    @Inject(INTAKE_DATA) { organisation }: IntakeData,
  ) {
    const offices = [...new Set(organisation.offices.map(({ code }) => code))];
    const log = new Logger(PortalReconciliation.name);
    super({ db, schema: 'portal', compare: () => bothWays(db, portal, offices), log });
  }

  onApplicationBootstrap(): void {
    this.open();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

async function* bothWays(db: Database, portal: Portal, offices: readonly string[]): AsyncGenerator<Compared> {
  yield* compared(db, portal);
  if (portal.list) yield* strangers(db, portal.list, offices);
}

const MANY = 100_000;
const DAY_MS = 24 * 60 * 60_000;
/**
 * Filed within thirty days and since the hub began there, for what was filed before others worked on; and not within the last hour:
 * what was just filed may still be on its way to us.
 */
const timeToList = (began: Date, now = districtNow().getTime()) => ({
  from: new Date(Math.max(began.getTime(), now - 30 * DAY_MS)),
  to: new Date(now - DAY_MS / 24),
});

/** Dossiers only the portal has. One that was found before and is listed no more, or is ours by now, is gone. */
async function* strangers(
  db: Database,
  list: NonNullable<Portal['list']>,
  offices: readonly string[],
): AsyncGenerator<Compared> {
  const before = (await openMismatches(db, 'portal', MANY)).filter(({ what }) => what === ONLY_THEIRS);
  const found: Compared['found'][number][] = [];
  for (const [office, began] of await beginnings(db, offices))
    for (let listed = await list(office, timeToList(began), ''); listed.length > 0;) {
      const strange = new Set(
        await strangersAmong(
          db,
          listed.map(({ foreignCode }) => foreignCode),
        ),
      );
      found.push(...listed.filter(({ foreignCode }) => strange.has(foreignCode)).map(onlyTheirs));
      yield { abouts: [], found: [] };
      listed = await list(office, timeToList(began), listed.at(-1)!.foreignCode);
    }
  yield { abouts: [...before, ...found].map(({ about }) => about), found };
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
  const habits = habitsIn({ code, status: theirs.status, stands: [status], dates }, districtNow());
  return habits.map((habit) => ({ source: 'portal', habit, code, officeCode }));
}
