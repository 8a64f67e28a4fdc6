import {
  circuitOf,
  findingOf,
  PATIENCE,
  startQueueSender,
  type Circuit,
  type Failure,
  type Patience,
  type Queue,
  type Sender,
} from '#agency-kit';
import { FAULTS, type Decision } from '#contracts';
import { DATABASE, Units } from '#messaging';
import { HealthRegistry, Prisma, type Database } from '#platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { REQUESTS_PER_CALL, type Portal } from './adapters/portal.js';
import { answered, postponed, type Answer } from './domain/answered.js';
import type { FiguresSync, Sync } from './domain/sync.js';
import { releasedSyncs } from './store/syncs.js';

export const PORTAL = Symbol('PORTAL');
const QUEUE: Queue = { table: 'portal.sync', where: Prisma.sql`true` };
const RESILIENCE = { openAbovePercent: 50, volumeThreshold: 8, concurrency: 16 };

/** Tells the portal what waits to be told, each dossier in its order, and figures, and writes down what it said. */
@Injectable()
export class PortalSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #circuit: Circuit;
  #sender: Sender | undefined;

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(PORTAL) private readonly portal: Portal,
    @Inject(PATIENCE) private readonly patience: Patience,
    private readonly units: Units,
    health: HealthRegistry,
  ) {
    const circuit = circuitOf('portal', RESILIENCE, patience, REQUESTS_PER_CALL);
    health.agencies.push(async () => [await findingOf(db, { code: 'portal', circuit }, QUEUE, patience)]);
    this.#circuit = circuit;
  }

  onApplicationBootstrap(): void {
    const { db, portal, patience, units } = this;
    this.#sender = startQueueSender<Sync | FiguresSync, Answer>({
      db,
      counterparties: [{ code: 'portal', circuit: this.#circuit }],
      queueOf: () => QUEUE,
      patience,
      call: ({ state }) => portal.tell(state, state.calls[0]!),
      answered: (sync, call, answer, { now }) => answered(sync, call.id, answer, now),
      failed: (sync, failure, { now }) => failed(sync, failure, now),
      change: (item, decide) =>
        units.run({ correlationId: item.id, causationId: item.call.id }, (unit) =>
          unit.change(releasedSyncs, item.id, decide, item),
        ),
      log: new Logger(PortalSender.name),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sender?.stop();
    this.#circuit.stop();
  }
}

/** What time may heal is tried again; what the portal refuses as it stands waits for a person, as wrong data does. */
function failed<State extends Sync | FiguresSync>(
  sync: State,
  { call, fault, retryAt }: Failure,
  now: Date,
): Decision<State> | undefined {
  if (!FAULTS[fault.code].retry) return answered(sync, call.id, { kind: 'data-error', told: fault.detail }, now);
  return postponed(sync, call.id, retryAt);
}
