import { DATABASE } from '#messaging';
import { clearStaging, districtNow, type Database, type PaperPlaces } from '#platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PAPER_PLACES } from './api/office.js';
import { sweepOrphans } from './sweep-orphans.js';

const EVERY_MS = 6 * 60 * 60_000;

/** Four times a day removes what calls that died have left behind. Several processes may do it at once. */
@Injectable()
export class OrphanSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(OrphanSweeper.name);
  #timer?: NodeJS.Timeout;

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(PAPER_PLACES) private readonly places: PaperPlaces,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.sweep(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async sweep(): Promise<void> {
    try {
      await clearStaging(this.places.staging);
      const removed = await sweepOrphans(this.db, this.places.blobs, districtNow());
      if (removed > 0) this.#logger.log({ removed });
    } catch (error) {
      this.#logger.error({ error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
