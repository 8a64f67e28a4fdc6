import { Allow, Caller, PrivateFile, type Actor } from '#platform';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OBJECTIVE_COLUMNS, OBJECTIVES_TITLE, objectivesSheet, type ObjectiveLine } from '../forms/objectives.js';
import { Ask } from './ask.js';
import { objectivesOf, type HeldObjectives } from './indicators.js';
import { ObjectivesSchema } from './report-schemas.js';
import { aboutOf, Reports, type About } from './reports.js';
import { sendPdf, sendXlsx, XLSX } from './send-report.js';

/** Quality objectives, held for each office that has the work. */
@ApiTags('Báo cáo')
@ApiBearerAuth()
@Controller('v1/reports/objectives')
@Allow('head', 'operator')
export class ObjectivesController {
  constructor(private readonly reports: Reports) {}

  @Get()
  @ApiOperation({ summary: 'Mục tiêu chất lượng (ISO 9001): chỉ tiêu, mức đo được, đạt hay không, theo đơn vị' })
  @ApiOkResponse({ standardSchema: ObjectivesSchema })
  async objectives(
    @Query({ schema: Ask }) ask: Ask,
    @Caller() actor: Actor,
  ): Promise<About & { offices: HeldObjectives[] }> {
    const scope = this.reports.scopeOf(ask, actor);
    return { ...aboutOf(scope), offices: await objectivesOf(this.reports, scope) };
  }

  @Get('pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Mục tiêu chất lượng, bản in' })
  async pdf(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<StreamableFile> {
    const scope = this.reports.scopeOf(ask, actor);
    const rows = linesOf(await objectivesOf(this.reports, scope));
    return sendPdf(objectivesSheet(rows, this.reports.reporter(scope, ask, actor)));
  }

  @Get('xlsx')
  @PrivateFile()
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'Mục tiêu chất lượng, bảng tính' })
  async xlsx(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<StreamableFile> {
    const scope = this.reports.scopeOf(ask, actor);
    const rows = linesOf(await objectivesOf(this.reports, scope));
    return sendXlsx(
      { title: OBJECTIVES_TITLE, columns: OBJECTIVE_COLUMNS, rows },
      this.reports.reporter(scope, ask, actor),
    );
  }
}

const linesOf = (held: readonly HeldObjectives[]): ObjectiveLine[] =>
  held.flatMap(({ holder, items }) => items.map((item) => ({ ...item, holder: holder.name })));
