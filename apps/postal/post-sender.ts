import {
  circuitOf,
  findingOf,
  noteBadData,
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
import type { Post } from './adapters/post/post.js';
import { answered, declined, type PostAnswer } from './domain/answer.js';
import { postponed } from './domain/calls.js';
import type { Shipment } from './domain/shipment.js';
import { sightingsIn } from './sightings.js';
import { releasedShipments } from './store/shipments.js';

export const POST = Symbol('POST');
const QUEUE: Queue = { table: 'postal.shipment', where: Prisma.sql`true` };
const RESILIENCE = { openAbovePercent: 50, volumeThreshold: 8, concurrency: 8 };

/** Makes the calls to the post that shipments wait for, and writes down how they went. */
@Injectable()
export class PostSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #circuit: Circuit;
  #sender: Sender | undefined;

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(POST) private readonly post: Post,
    @Inject(PATIENCE) private readonly patience: Patience,
    private readonly units: Units,
    health: HealthRegistry,
  ) {
    const circuit = circuitOf('post', RESILIENCE, patience);
    health.agencies.push(async () => [await findingOf(db, { code: 'post', circuit }, QUEUE, patience)]);
    this.#circuit = circuit;
  }

  onApplicationBootstrap(): void {
    const { db, post, patience, units } = this;
    this.#sender = startQueueSender<Shipment, PostAnswer>({
      db,
      counterparties: [{ code: 'post', circuit: this.#circuit }],
      queueOf: () => QUEUE,
      patience,
      call: async ({ call, state }) => {
        const answer = await post(call, state);
        const told = answer.kind === 'tracked' ? answer.sightings : [];
        await noteBadData(
          db,
          'postal',
          told.flatMap((sighting) => sightingsIn(state, sighting)),
        );
        return answer;
      },
      answered: (shipment, call, answer, { now }) => answered(shipment, call.id, answer, now),
      failed: (shipment, failure, { now }) => failed(shipment, failure, now),
      change: (item, decide) =>
        units.run({ correlationId: item.dossierId, causationId: item.call.id }, (unit) =>
          unit.change(releasedShipments, item.id, decide, item),
        ),
      log: new Logger(PostSender.name),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sender?.stop();
    this.#circuit.stop();
  }
}

/** What time may heal is tried again; what the post will not do ends the order, or is noted for a person. */
function failed(shipment: Shipment, { call, fault, retryAt }: Failure, now: Date): Decision<Shipment> {
  if (!FAULTS[fault.code].retry) return declined(shipment, call, fault.detail, now);
  return { state: postponed(shipment, call.id, retryAt), events: [] };
}
