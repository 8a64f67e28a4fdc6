import { MessagingModule } from '#messaging';
import { RightsModule } from '#platform';
import { loadOrganisation, rightsBy } from '#procedures';
import { toLocalDate } from '#working-time';
import { Module, type DynamicModule } from '@nestjs/common';
import { CountingController } from './api/counting.controller.js';
import { Counting } from './counting.js';
import { reactions } from './reactions/index.js';

export interface StatisticsOptions {
  readonly databaseUrl: string;
  /** Folder of the organisation. */
  readonly data: string;
}

/** Owns what is counted: one row of facts per dossier, from the events of the work itself, and the reports made of them. */
@Module({
  controllers: [CountingController],
  providers: [Counting],
})
export class StatisticsModule {
  static with({ databaseUrl, data }: StatisticsOptions): DynamicModule {
    return {
      module: StatisticsModule,
      imports: [
        RightsModule.with(rightsBy(loadOrganisation(data), toLocalDate)),
        MessagingModule.forService({ service: 'statistics', databaseUrl, reactions: () => reactions }),
      ],
    };
  }
}
