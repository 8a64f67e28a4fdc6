import { MessagingModule } from '#messaging';
import { districtNow, RightsModule } from '#platform';
import { loadOrganisation, loadProcedures, readYamlFolder, rightsBy } from '#procedures';
import { toCalendar, toLocalDate, type Calendar } from '#working-time';
import { Module, type DynamicModule } from '@nestjs/common';
import path from 'node:path';
import { CountingController } from './api/counting.controller.js';
import { REPORT_DATA, Reports, type ReportData } from './api/reports.js';
import { ReportFilesController } from './api/report-files.controller.js';
import { ReportsController } from './api/reports.controller.js';
import { ObjectivesController } from './api/objectives.controller.js';
import { QuietDesksController } from './api/quiet-desks.controller.js';
import { ScoreSheets } from './api/score-sheets.js';
import { ScoresController } from './api/scores.controller.js';
import { SnapshotsController } from './api/snapshots.controller.js';
import { StatisticsConfig } from './config.js';
import { Counting } from './counting.js';
import { loadJudgedBy } from './judged-by.js';
import { reactions } from './reactions/index.js';

export interface StatisticsOptions {
  readonly databaseUrl: string;
  /** Folder of procedures and organisation. */
  readonly data: string;
  readonly config?: Partial<StatisticsConfig>;
}

/** Owns what is counted: one row of facts per dossier, from the events of the work itself, and the reports made of them. */
@Module({
  controllers: [
    CountingController,
    SnapshotsController,
    ScoresController,
    ObjectivesController,
    QuietDesksController,
    ReportsController,
    ReportFilesController,
  ],
  providers: [Counting, Reports, ScoreSheets],
})
export class StatisticsModule {
  static with({ databaseUrl, data, config = {} }: StatisticsOptions): DynamicModule {
    const { REPORT_CUT_OFF_DAY, QUIET_DESK_HOURS } = StatisticsConfig.parse(config);
    const reportData: ReportData = {
      organisation: loadOrganisation(data),
      catalog: loadProcedures(data),
      cutOffDay: REPORT_CUT_OFF_DAY,
      judgedBy: loadJudgedBy(data),
      calendar: loadCalendar(data),
      quietAfterHours: QUIET_DESK_HOURS,
    };
    return {
      module: StatisticsModule,
      imports: [
        RightsModule.with(rightsBy(reportData.organisation, toLocalDate, districtNow)),
        MessagingModule.forService({
          service: 'statistics',
          topic: 'snapshots',
          databaseUrl,
          reactions: () => reactions,
        }),
      ],
      providers: [{ provide: REPORT_DATA, useValue: reportData }],
    };
  }
}

function loadCalendar(folder: string): Calendar {
  const contentsOf = (...parts: string[]) => readYamlFolder(path.join(folder, ...parts)).map(({ content }) => content);
  return toCalendar(contentsOf('calendars'), undefined, { openings: contentsOf('calendars', 'hours').flat() });
}
