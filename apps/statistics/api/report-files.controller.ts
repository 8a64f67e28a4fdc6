import { HubError } from '#contracts';
import { renderPdf, renderWorkbook, type Sheet } from '#forms';
import { Allow, Caller, PrivateFile, sendFile, type Actor } from '#platform';
import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ii06a, II_06A_FIGURES } from '../domain/ii-06a.js';
import { II_06A_COLUMNS, II_06A_TITLE, ii06aSheet, linesOf, periodText, type Reporter } from '../forms/ii-06a.js';
import { INDICATOR_COLUMNS, indicatorSheet } from '../forms/indicators.js';
import { Ask } from './ask.js';
import { cchcOf, qd766Of } from './indicators.js';
import { Reports, type Scope } from './reports.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const Which = z.enum(['qd-766', 'cchc']);
const INDICATORS = {
  'qd-766': { title: 'Bộ chỉ số phục vụ người dân, doanh nghiệp', read: qd766Of },
  cchc: { title: 'Các tỷ lệ của báo cáo cải cách hành chính', read: cchcOf },
};

type Table<Row> = Pick<Parameters<typeof renderWorkbook<Row>>[0], 'title' | 'columns' | 'rows'>;

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
    return sendPdf(ii06aSheet(await this.#ii06a(scope), this.#reporter(scope, ask, actor)));
  }

  @Get('ii-06a/xlsx')
  @PrivateFile()
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'Biểu II.06a/VPCP/KSTT, bảng tính' })
  async ii06aXlsx(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<StreamableFile> {
    const scope = this.reports.scopeOf(ask, actor);
    const rows = linesOf(await this.#ii06a(scope));
    const title = `II.06a ${II_06A_TITLE}`;
    return sendXlsx({ title, columns: II_06A_COLUMNS, rows }, this.#reporter(scope, ask, actor));
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
    return sendPdf(indicatorSheet(title, await read(this.reports, scope), this.#reporter(scope, ask, actor)));
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
    return sendXlsx({ title, columns: INDICATOR_COLUMNS, rows }, this.#reporter(scope, ask, actor));
  }

  async #ii06a(scope: Scope) {
    const rows = await this.reports.count(scope, II_06A_FIGURES);
    return ii06a(rows, (row) => this.reports.holder(scope, row));
  }

  /** A head reports for an office; where several are his, he says which. */
  #reporter(scope: Scope, { office }: Ask, actor: Actor): Reporter {
    const code = office ?? (actor.offices.length === 1 ? actor.offices[0] : undefined);
    if (!code && actor.role !== 'operator') throw new HubError('report/office-missing');
    const { period, units, now } = scope;
    return { ...period, units, madeAt: now.toISOString(), ...this.reports.headOf(code, now) };
  }
}

async function sendPdf(sheet: Sheet): Promise<StreamableFile> {
  const pdf = await renderPdf(sheet);
  return sendFile(pdf, { name: `${sheet.title}.pdf`, type: 'application/pdf', length: pdf.length, as: 'inline' });
}

async function sendXlsx<Row>(table: Table<Row>, reporter: Reporter): Promise<StreamableFile> {
  const about = `${reporter.unit}. ${periodText(reporter)}`;
  const file = await renderWorkbook({ ...table, about, madeAt: reporter.madeAt });
  const name = `${table.title} ${reporter.from} ${reporter.to}.xlsx`;
  return sendFile(file, { name, type: XLSX, length: file.length, as: 'attachment' });
}
