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
import { FAULTS } from '#contracts';
import { DATABASE, Units } from '#messaging';
import { HealthRegistry, Prisma, type Database } from '#platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { FeedbackSystem } from './adapters/feedback/feedback-system.js';
import type { Feedback } from './domain/feedback.js';
import { parkFeedback, postponeFeedback, toldFeedback } from './domain/told-feedback.js';
import { releasedFeedbacks } from './store/feedbacks.js';

/** The feedback system; nothing where none is connected. */
export const FEEDBACK_SYSTEM = Symbol('FEEDBACK_SYSTEM');
const QUEUE: Queue = { table: 'portal.feedback', where: Prisma.sql`true` };
const RESILIENCE = { openAbovePercent: 50, volumeThreshold: 8, concurrency: 4 };

/** Tells the feedback system what became of each feedback, in its order, and writes down how that went. */
@Injectable()
export class FeedbackSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #circuit: Circuit;
  #sender: Sender | undefined;

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(FEEDBACK_SYSTEM) private readonly system: FeedbackSystem | undefined,
    @Inject(PATIENCE) private readonly patience: Patience,
    private readonly units: Units,
    health: HealthRegistry,
  ) {
    const circuit = circuitOf('feedback', RESILIENCE, patience);
    if (system) health.agencies.push(async () => [await findingOf(db, { code: 'feedback', circuit }, QUEUE, patience)]);
    this.#circuit = circuit;
  }

  onApplicationBootstrap(): void {
    const { db, system, patience, units } = this;
    if (!system) return;
    this.#sender = startQueueSender<Feedback, void>({
      db,
      counterparties: [{ code: 'feedback', circuit: this.#circuit }],
      queueOf: () => QUEUE,
      patience,
      call: ({ state, call }) => system.tell(state, call),
      answered: (feedback, call) => toldFeedback(feedback, call.id),
      failed: (feedback, failure, { now }) => failed(feedback, failure, now),
      change: (item, decide) =>
        units.run({ correlationId: item.id, causationId: item.call.id }, (unit) =>
          unit.change(releasedFeedbacks, item.id, decide, item),
        ),
      log: new Logger(FeedbackSender.name),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sender?.stop();
    this.#circuit.stop();
  }
}

/** What time may heal is tried again; what it will not take as it is waits for a person. */
function failed(feedback: Feedback, { call, fault, retryAt }: Failure, now: Date) {
  if (!FAULTS[fault.code].retry) return parkFeedback(feedback, call.id, fault.detail, now);
  return postponeFeedback(feedback, call.id, retryAt);
}
