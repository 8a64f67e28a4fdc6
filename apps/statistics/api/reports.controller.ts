import { Allow, Caller, districtNow, type Actor } from '#platform';
import { toLocalDate } from '#working-time';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FEEDBACK_FIGURES } from '../domain/feedback-figures.js';
import { FIGURES } from '../domain/figures.js';
import { ii06a, II_06A_FIGURES, type Ii06a } from '../domain/ii-06a.js';
import type { Result } from '../domain/indicator.js';
import { periodsUntil, type Period } from '../domain/period.js';
import { countBehind, findBehind, type Behind } from '../store/counted.js';
import { findFeedbackBehind, type FeedbackBehind } from '../store/counted-feedback.js';
import { Ask, AskBehind, AskFeedbackBehind } from './ask.js';
import { cchcOf, qd766Of } from './indicators.js';
import { BehindSchema, FeedbackBehindSchema, Ii06aSchema, IndicatorsSchema, PeriodsSchema } from './report-schemas.js';
import { aboutOf, Reports, type About } from './reports.js';

/** Reports, counted when they are asked for. */
@ApiTags('Báo cáo')
@ApiBearerAuth()
@Controller('v1/reports')
@Allow('head', 'operator')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('periods')
  @ApiOperation({ summary: 'Các kỳ báo cáo gần đây, kỳ đang chạy trước' })
  @ApiOkResponse({ standardSchema: PeriodsSchema })
  periods(): { items: (Period & { name: string })[] } {
    return { items: periodsUntil(toLocalDate(districtNow()), this.reports.data.cutOffDay) };
  }

  @Get('ii-06a')
  @ApiOperation({ summary: 'Biểu II.06a/VPCP/KSTT: tình hình, kết quả giải quyết thủ tục hành chính' })
  @ApiOkResponse({ standardSchema: Ii06aSchema })
  async ii06a(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<About & Ii06a> {
    const scope = this.reports.scopeOf(ask, actor);
    const rows = await this.reports.countFields(scope, II_06A_FIGURES);
    return { ...aboutOf(scope), ...ii06a(rows, (row) => this.reports.holder(scope, row)) };
  }

  @Get('qd-766')
  @ApiOperation({ summary: 'Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg)' })
  @ApiOkResponse({ standardSchema: IndicatorsSchema })
  async qd766(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<About & { items: Result[] }> {
    const scope = this.reports.scopeOf(ask, actor);
    return { ...aboutOf(scope), items: await qd766Of(this.reports, scope) };
  }

  @Get('cchc')
  @ApiOperation({ summary: 'Các tỷ lệ của báo cáo cải cách hành chính' })
  @ApiOkResponse({ standardSchema: IndicatorsSchema })
  async cchc(@Query({ schema: Ask }) ask: Ask, @Caller() actor: Actor): Promise<About & { items: Result[] }> {
    const scope = this.reports.scopeOf(ask, actor);
    return { ...aboutOf(scope), items: await cchcOf(this.reports, scope) };
  }

  @Get('dossiers')
  @ApiOperation({ summary: 'Giải thích một con số: quy tắc bằng lời và các hồ sơ đứng sau nó' })
  @ApiOkResponse({ standardSchema: BehindSchema })
  async behind(
    @Query({ schema: AskBehind }) ask: AskBehind,
    @Caller() actor: Actor,
  ): Promise<About & { figure: string; rule: string; total: number; items: Behind[]; next?: string }> {
    const scope = this.reports.scopeOf(ask, actor);
    const asked = { ...ask, held: ask.holder === undefined ? undefined : this.reports.heldBy(scope, ask.holder) };
    const [items, total] = await Promise.all([
      findBehind(this.reports.db, scope.wanted, asked),
      countBehind(this.reports.db, scope.wanted, asked),
    ]);
    const next = items.length === ask.limit ? { next: items.at(-1)!.id } : {};
    return { ...aboutOf(scope), figure: ask.figure, rule: FIGURES[ask.figure], total, items, ...next };
  }

  @Get('feedback')
  @ApiOperation({
    summary: 'Giải thích một con số về phản ánh, kiến nghị: quy tắc bằng lời và các phản ánh đứng sau nó',
  })
  @ApiOkResponse({ standardSchema: FeedbackBehindSchema })
  async feedbackBehind(
    @Query({ schema: AskFeedbackBehind }) ask: AskFeedbackBehind,
    @Caller() actor: Actor,
  ): Promise<About & { figure: string; rule: string; total: number; items: FeedbackBehind[]; next?: string }> {
    const scope = this.reports.scopeOf(ask, actor);
    const { [ask.figure]: total = 0 } = await this.reports.feedback(scope);
    const items = total === 0 ? [] : await findFeedbackBehind(this.reports.db, scope.wanted, ask);
    const next = items.length === ask.limit ? { next: items.at(-1)!.id } : {};
    return { ...aboutOf(scope), figure: ask.figure, rule: FEEDBACK_FIGURES[ask.figure], total, items, ...next };
  }
}
