import { PATIENCE, type Patience } from '#agency-kit';
import { MessagingModule } from '#messaging';
import { BlobConfig, districtNow, openStore, RightsModule } from '#platform';
import { loadOrganisation, rightsBy } from '#procedures';
import { toLocalDate } from '#working-time';
import { Module, type DynamicModule } from '@nestjs/common';
import { agencies } from './adapters/index.js';
import { AgenciesHealth } from './agencies-health.js';
import { AgenciesReconciliation } from './agencies-reconciliation.js';
import { AgencySender } from './agency-sender.js';
import { AnswersController } from './api/answers.controller.js';
import { AgencyBadDataController } from './api/bad-data.controller.js';
import { CallbacksController } from './api/callbacks.controller.js';
import { AgencyReconciliationController } from './api/reconciliation.controller.js';
import { ORGANISATION } from './api/request-view.js';
import { RequestsController } from './api/requests.controller.js';
import type { AgenciesConfig } from './config.js';
import { connectAgencies, CONNECTIONS } from './connections.js';
import { cancelRequestWhenStepCancelled } from './reactions/cancel-request-when-step-cancelled.js';
import { handRequestOnWhenStepMoved } from './reactions/hand-request-on-when-step-moved.js';
import { passSupplementOnWhenReceived } from './reactions/pass-supplement-on-when-received.js';
import { queueRequestWhenStepReady } from './reactions/queue-request-when-step-ready.js';
import { PAPER_PLACES } from './keep-file.js';
import { systemOf } from './system-of.js';

export interface AgenciesOptions {
  readonly databaseUrl: string;
  /** Folder of the organisation. */
  readonly data: string;
  readonly config: AgenciesConfig & Partial<BlobConfig> & { readonly DATA_DIR?: string };
  /** The environment of the adapters, each of which reads its own part. */
  readonly variables: unknown;
  readonly patience: Patience;
}

/** Talks to agencies: asks them, hears their callbacks, and keeps the desk of those without a system. */
@Module({
  controllers: [
    RequestsController,
    AnswersController,
    CallbacksController,
    AgencyReconciliationController,
    AgencyBadDataController,
  ],
  providers: [AgencySender, AgenciesHealth, AgenciesReconciliation],
})
export class AgenciesModule {
  static with({ databaseUrl, data, config, variables, patience }: AgenciesOptions): DynamicModule {
    const organisation = loadOrganisation(data);
    const system = systemOf(config.AGENCY_POLL_SECONDS * 1000, config.AGENCIES_AT_DESK);
    return {
      module: AgenciesModule,
      imports: [
        RightsModule.with(rightsBy(organisation, toLocalDate, districtNow)),
        MessagingModule.forService({
          service: 'agencies',
          topic: 'requests',
          databaseUrl,
          reactions: () => ({
            queueRequestWhenStepReady: queueRequestWhenStepReady(system, organisation),
            handRequestOnWhenStepMoved: handRequestOnWhenStepMoved(system),

            passSupplementOnWhenReceived,
            cancelRequestWhenStepCancelled,
          }),
        }),
      ],
      providers: [
        { provide: ORGANISATION, useValue: organisation },
        { provide: PATIENCE, useValue: patience },
        { provide: PAPER_PLACES, useFactory: () => openStore(config.DATA_DIR ?? '.data', BlobConfig.parse(config)) },
        {
          provide: CONNECTIONS,
          useFactory: () => connectAgencies(agencies, config.AGENCIES, variables, patience),
        },
      ],
    };
  }
}
