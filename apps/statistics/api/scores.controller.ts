import { HubError } from '#contracts';
import { Units, type Cause } from '#messaging';
import { Allow, Caller, PrivateFile, Story, type Actor } from '#platform';
import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KINDS, type Entry, type Kind, type Scored } from '../domain/scoring.js';
import { SCORE_COLUMNS, scoreSheet } from '../forms/scores.js';
import { addScore, latestScores, scoresOf } from '../store/scores.js';
import { Reports } from './reports.js';
import {
  AskHistory,
  AskOffices,
  AskSheet,
  EnterScore,
  HistorySchema,
  OfficesSchema,
  SheetSchema,
} from './score-schemas.js';
import { criterionOf, mayScore, ScoreSheets, type Sheet } from './score-sheets.js';
import { sendPdf, sendXlsx, XLSX } from './send-report.js';

type AskSheet = z.infer<typeof AskSheet>;

/** Scores of offices by a scoring tree: what they give themselves, partly from our figures, and what an appraiser gives them. */
@ApiTags('Chấm điểm cải cách hành chính')
@ApiBearerAuth()
@Controller('v1/reports/scores')
@Allow('head', 'officer', 'operator')
export class ScoresController {
  constructor(
    private readonly sheets: ScoreSheets,
    private readonly reports: Reports,
    private readonly units: Units,
  ) {}

  @Get('offices')
  @ApiOperation({ summary: 'Các đơn vị được chấm điểm trong năm mà người gọi được xem' })
  @ApiOkResponse({ standardSchema: OfficesSchema })
  offices(@Query({ schema: AskOffices }) { year }: z.infer<typeof AskOffices>, @Caller() actor: Actor) {
    return { items: this.sheets.officesOf(year, actor).map(({ code, name }) => ({ code, name })) };
  }

  @Get()
  @ApiOperation({ summary: 'Bảng chấm điểm của một đơn vị: điểm tự chấm, điểm thẩm định, tổng theo lĩnh vực' })
  @ApiOkResponse({ standardSchema: SheetSchema })
  async sheet(@Query({ schema: AskSheet }) { year, office }: AskSheet, @Caller() actor: Actor): Promise<Shown> {
    const sheet = this.sheets.sheetOf(year, office, actor);
    return { ...aboutOf(sheet, actor), ...(await this.sheets.fill(sheet)) };
  }

  @Get('history')
  @ApiOperation({ summary: 'Mọi điểm đã chấm cho một tiêu chí, mới nhất trước' })
  @ApiOkResponse({ standardSchema: HistorySchema })
  async history(
    @Query({ schema: AskHistory }) { year, office, no }: z.infer<typeof AskHistory>,
    @Caller() actor: Actor,
  ): Promise<{ items: Entry[] }> {
    const { scoring, key } = this.sheets.sheetOf(year, office, actor);
    return { items: await scoresOf(this.sheets.db, key, criterionOf(scoring, no).no) };
  }

  @Post()
  @Allow('head', 'officer')
  @ApiOperation({ summary: 'Chấm một tiêu chí; điểm cũ được giữ lại' })
  @ApiCreatedResponse({ standardSchema: HistorySchema.shape.items.element })
  async enter(
    @Body({ schema: EnterScore }) { year, office, ...wanted }: EnterScore,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<Entry> {
    const { scoring, key } = this.sheets.sheetOf(year, office, actor);
    if (!mayScore(actor, wanted.kind, scoring)) throw new HubError('score/not-yours');
    const { max } = criterionOf(scoring, wanted.no);
    if (wanted.points !== null && wanted.points > max)
      throw new HubError('request/invalid', `Điểm tối đa của tiêu chí là ${max}.`, [
        { pointer: '/points', detail: `Từ 0 đến ${max}.` },
      ]);
    return this.units.run(story, async ({ db, now, write }) => {
      const latest = await latestScores(db, key);
      const seen = latest.find(({ no, kind }) => no === wanted.no && kind === wanted.kind)?.version ?? 0;
      if (seen !== wanted.version) throw new HubError('score/changed-meanwhile');
      const entry = { ...wanted, version: seen + 1, by: actor.sub, at: now };
      write(addScore(key, entry));
      return entry;
    });
  }

  @Get('pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Bảng chấm điểm, bản in' })
  async pdf(@Query({ schema: AskSheet }) { year, office }: AskSheet, @Caller() actor: Actor): Promise<StreamableFile> {
    const sheet = this.sheets.sheetOf(year, office, actor);
    const { scope, scoring } = sheet;
    return sendPdf(scoreSheet(scoring, await this.sheets.fill(sheet), this.reports.reporter(scope, { office }, actor)));
  }

  @Get('xlsx')
  @PrivateFile()
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'Bảng chấm điểm, bảng tính' })
  async xlsx(@Query({ schema: AskSheet }) { year, office }: AskSheet, @Caller() actor: Actor): Promise<StreamableFile> {
    const sheet = this.sheets.sheetOf(year, office, actor);
    const { rows, total } = await this.sheets.fill(sheet);
    const lines = [...rows, { no: '', name: 'Tổng cộng', depth: 0, ...total }];
    const table = { title: sheet.scoring.name, columns: SCORE_COLUMNS, rows: lines };
    return sendXlsx(table, this.reports.reporter(sheet.scope, { office }, actor));
  }
}

interface Shown extends Scored {
  readonly year: number;
  readonly office: string;
  readonly name: string;
  readonly act: string;
  readonly appraisedBy: string;
  /** The score the caller may enter. */
  readonly mayEnter?: Kind | undefined;
}

function aboutOf({ scoring, key }: Sheet, actor: Actor): Omit<Shown, keyof Scored> {
  const { name, act, appraisedBy } = scoring;
  const mayEnter = KINDS.find((kind) => mayScore(actor, kind, scoring));
  return { year: key.year, office: key.officeCode, name, act, appraisedBy, mayEnter };
}
