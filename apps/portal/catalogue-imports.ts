import { HubError } from '#contracts';
import { DATABASE, Units } from '#messaging';
import { districtNow, type Database } from '#platform';
import { isValidOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Portal } from './adapters/portal.js';
import { INTAKE_DATA } from './api/submissions.controller.js';
import type { IntakeData } from './intake-data.js';
import { PORTAL } from './portal-sender.js';
import { beatRun, beginRun, endRun } from './store/catalogue-runs.js';
import { addImport } from './store/catalogue.js';

/**
 * Fetches the portal's catalogue by itself, whoever asked for it goes on or away: a catalogue of thousands takes minutes. One at a
 * time, whichever process; one that failed leaves what was fetched before.
 */
@Injectable()
export class CatalogueImports implements OnApplicationShutdown {
  readonly #log = new Logger(CatalogueImports.name);
  readonly #stopping = new AbortController();
  #underWay: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(PORTAL) private readonly portal: Portal,
    @Inject(INTAKE_DATA) private readonly data: IntakeData,
    private readonly units: Units,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#underWay;
  }

  /** Begins, and does not wait for the end. */
  async start(by: string): Promise<void> {
    const id = await beginRun(this.db, by);
    if (id === undefined) throw new HubError('catalogue/under-way');
    this.#underWay = this.#run(id, by);
  }

  async #run(id: number, by: string): Promise<void> {
    try {
      const published = await this.#fetch(id);
      const imported = { fetchedAt: districtNow(), fetchedBy: by, published };
      await this.units.run({ correlationId: `catalogue/${id}` }, async ({ write }) => {
        write(addImport(imported));
        write(endRun(id, null)); // together: else one sees it still being fetched beside what was fetched
      });
    } catch (error) {
      const fault = error instanceof HubError ? error.code : 'unknown';
      this.#log.error({ fault });
      await this.db.$executeRaw(endRun(id, fault)).catch(() => {}); // else it counts as abandoned after a minute
    }
  }

  #fetch(id: number) {
    const today = toLocalDate(districtNow());
    const { organisation, catalog } = this.data;
    const offices = organisation.offices.filter((office) => isValidOn(office, today)).map(({ code }) => code);
    const ours = catalog.procedures.filter((one) => isValidOn(one, today)).map(({ code }) => code);
    return this.portal.catalogue(offices, ours, async (fetched, wanted) => {
      this.#stopping.signal.throwIfAborted();
      await beatRun(this.db, id, fetched, wanted);
    });
  }
}
