import { Allow, Caller, PrivateFile, type Actor } from '#platform';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ii06a, II_06A_FIGURES } from '../domain/ii-06a.js';
import { II_06A_COLUMNS, II_06A_TITLE, ii06aSheet, linesOf } from '../forms/ii-06a.js';
import { indicatorColumns, indicatorSheet } from '../forms/indicators.js';
import { Ask } from './ask.js';
import { cchcOf, qd766Of } from './indicators.js';
import { Reports, type Scope } from './reports.js';
import { sendPdf, sendXlsx, XLSX } from './send-report.js';

const Which = z.enum(['qd-766', 'cchc']);
const INDICATORS = {
  'qd-766': { title: 'Bộ chỉ số phục vụ người dân, doanh nghiệp', read: qd766Of },
  cchc: { title: 'Các tỷ lệ của báo cáo cải cách hành chính', read: cchcOf },
};

/** The same reports, to be signed or sent on. */
@ApiTags('Báo cáo')
@ApiBearerAuth()
@Controller('v1/reports')
@Allow('head', 'operator')
export class ReportFilesController {
  constructor(private readonly reports: Reports) {}

  @Get('ii-06a/pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Biểu II.06a/VPCP/KSTT, bản in' })
  async ii06aPdf(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<StreamableFile> {
    const scope = this.reports.scopeOf(ask, actor);
    return sendPdf(ii06aSheet(await this.#ii06a(scope), this.reports.reporter(scope, ask, actor)));
  }

  @Get('ii-06a/xlsx')
  @PrivateFile()
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'Biểu II.06a/VPCP/KSTT, bảng tính' })
  async ii06aXlsx(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<StreamableFile> {
    const scope = this.reports.scopeOf(ask, actor);
    const rows = linesOf(await this.#ii06a(scope));
    const title = `II.06a ${II_06A_TITLE}`;
    return sendXlsx({ title, columns: II_06A_COLUMNS, rows }, this.reports.reporter(scope, ask, actor));
  }

  @Get('indicators/:which/pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Bộ chỉ số QĐ 766, hoặc các tỷ lệ CCHC, bản in' })
  async pdf(
    @Param('which', { schema: Which }) which: z.infer<typeof Which>,
    @Query({ schema: Ask }) ask: Ask,
    @Caller() actor: Actor,
  ): Promise<StreamableFile> {
    const { title, read } = INDICATORS[which];
    const scope = this.reports.scopeOf(ask, actor);
    return sendPdf(indicatorSheet(title, await read(this.reports, scope), this.reports.reporter(scope, ask, actor)));
  }

  @Get('indicators/:which/xlsx')
  @PrivateFile()
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'Bộ chỉ số QĐ 766, hoặc các tỷ lệ CCHC, bảng tính' })
  async xlsx(
    @Param('which', { schema: Which }) which: z.infer<typeof Which>,
    @Query({ schema: Ask }) ask: Ask,
    @Caller() actor: Actor,
  ): Promise<StreamableFile> {
    const { title, read } = INDICATORS[which];
    const scope = this.reports.scopeOf(ask, actor);
    const rows = await read(this.reports, scope);
    return sendXlsx({ title, columns: indicatorColumns(rows), rows }, this.reports.reporter(scope, ask, actor));
  }

  async #ii06a(scope: Scope) {
    const rows = await this.reports.countFields(scope, II_06A_FIGURES);
    return ii06a(rows, (row) => this.reports.holder(scope, row));
  }
}
