import {
  noteBadData,
  PATIENCE,
  refuseMadeUp,
  startQueueSender,
  type Patience,
  type Answer,
  type Performed,
  type Queue,
  type Sendable,
  type Sender,
} from '#agency-kit';
import { HubError } from '#contracts';
import { DATABASE, Units } from '#messaging';
import { Prisma, type Database, type PaperPlaces } from '#platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { toAsked } from './asked.js';
import { CONNECTIONS, type Connected, type Connections } from './connections.js';
import { answered, type Performed as Heard } from './domain/answered.js';
import { failed } from './domain/made-calls.js';
import type { Request } from './domain/request.js';
import { keepFile, PAPER_PLACES, type Kept } from './keep-file.js';
import { sightingsIn } from './sightings.js';
import { assertNumberIsFree } from './store/issued-numbers.js';
import { releasedRequests } from './store/requests.js';

export const queueOf = (agency: string): Queue => ({
  table: 'agencies.request',
  where: Prisma.sql`agency = ${agency}`,
});

/** Makes the calls to agencies that requests wait for, each agency in a lane of its own, and writes down how they went. */
@Injectable()
export class AgencySender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #sender: Sender | undefined;

  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CONNECTIONS) private readonly connections: Connections,
    @Inject(PATIENCE) private readonly patience: Patience,
    @Inject(PAPER_PLACES) private readonly places: PaperPlaces,
    private readonly units: Units,
  ) {}

  onApplicationBootstrap(): void {
    const { db, connections, patience, units } = this;
    this.#sender = startQueueSender<Request, Heard>({
      db,
      counterparties: [...connections.values()],
      queueOf,
      patience,
      call: async ({ call, state }) => {
        const performed = await perform(connectedIn(connections, state), call, state);
        const answers = performed.kind === 'polled' ? performed.answers : [];
        await noteBadData(
          db,
          'agencies',
          answers.flatMap((answer) => sightingsIn(state, answer)),
        );
        for (const answer of answers) await assertNumberIsFree(db, state.id, answer);
        return performed.kind === 'polled' ? { ...performed, answers: await this.#kept(answers) } : performed;
      },
      answered: (request, call, answer, moment) => answered(request, call.id, answer, moment),
      failed: (request, { call, fault, retryAt }, moment) => failed(request, call.id, fault, retryAt, moment),
      change: (item, decide) =>
        units.run({ correlationId: item.dossierId, causationId: item.call.id }, (unit) =>
          unit.change(releasedRequests, item.id, decide, item),
        ),
      log: new Logger(AgencySender.name),
    });
  }

  #kept = (answers: readonly Answer[]): Promise<Kept[]> =>
    Promise.all(answers.map((answer) => keepFile(this.places, answer)));

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sender?.stop();
    for (const { circuit } of this.connections.values()) circuit.stop();
  }
}

function connectedIn(connections: Connections, { agency }: Request): Connected {
  const connected = connections.get(agency);
  if (!connected) throw new HubError('agency/unknown');
  return connected;
}

/** No agency is asked about people with made-up numbers: the request is parked for the clerk who can mend it. */
function perform({ agency, line }: Connected, call: Sendable<Request>['call'], request: Request): Promise<Performed> {
  refuseMadeUp(request.facts);
  return agency.perform(call, toAsked(request), line.http);
}
