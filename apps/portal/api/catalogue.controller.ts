import { HubError } from '#contracts';
import { DATABASE, Units, type Cause } from '#messaging';
import { Allow, Caller, districtNow, Story, type Actor, type Database } from '#platform';
import { isValidOn, type Procedure } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CatalogueImports } from '../catalogue-imports.js';
import { catalogueDifferences } from '../domain/catalogue-differences.js';
import type { IntakeData } from '../intake-data.js';
import { lastRun, type CatalogueRun } from '../store/catalogue-runs.js';
import { addJudgement, findLastImport, judgementsOn } from '../store/catalogue.js';
import { CatalogueSchema, Judge, type CatalogueView } from './catalogue-schemas.js';
import { INTAKE_DATA } from './submissions.controller.js';

/** What the portal publishes of our procedures, held against our files. Nothing here changes a file (ADR 22). */
@ApiTags('Danh mục thủ tục')
@ApiBearerAuth()
@Controller('v1/catalogue')
@Allow('operator')
export class CatalogueController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly imports: CatalogueImports,
    @Inject(INTAKE_DATA) private readonly data: IntakeData,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Chỗ khác nhau giữa danh mục của cổng, theo lần lấy về gần nhất, và dữ liệu thủ tục đang dùng',
  })
  @ApiOkResponse({ standardSchema: CatalogueSchema })
  async show(): Promise<CatalogueView> {
    return this.#view();
  }

  @Post('imports')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Lấy danh mục thủ tục từ cổng; việc đang chạy, không sửa gì. Xem tiến độ ở GET /v1/catalogue (run)',
  })
  async import(@Caller() { sub }: Actor): Promise<{ started: true }> {
    await this.imports.start(sub);
    return { started: true };
  }

  @Post('judgements')
  @HttpCode(200)
  @ApiOperation({ summary: 'Duyệt một chỗ khác nhau: sửa tệp theo cổng, hoặc giữ nguyên, kèm lý do' })
  @ApiOkResponse({ standardSchema: CatalogueSchema })
  async judge(
    @Body({ schema: Judge }) { code, kind, sentence, decision, reason }: Judge,
    @Caller() { sub: decidedBy }: Actor,
    @Story() story: Cause,
  ): Promise<CatalogueView> {
    const { items } = await this.#view();
    if (!items.some((one) => one.code === code && one.kind === kind && one.sentence === sentence))
      throw new HubError('catalogue/changed');
    await this.units.run(story, async ({ now, write }) =>
      write(addJudgement({ code, kind, sentence, decision, reason, decidedBy, decidedAt: now })),
    );
    return this.#view();
  }

  #ours(): Procedure[] {
    const today = toLocalDate(districtNow());
    return this.data.catalog.procedures.filter((procedure) => isValidOn(procedure, today));
  }

  /** A difference that the files have caught up with is none any more, whatever was said to it. */
  async #view(): Promise<CatalogueView> {
    const run = toRun(await lastRun(this.db)); // before the import: one that ended has what it fetched
    const last = await findLastImport(this.db);
    const { toCheck } = this.data;
    if (!last) return { ...run, toCheck, items: [] };
    const found = catalogueDifferences(this.#ours(), last.published);
    const said = new Map((await judgementsOn(this.db, found)).map((one) => [keyOf(one), one]));
    const items = found.map((one) => ({ ...one, judgement: toSaid(said.get(keyOf(one))) }));
    return { ...run, toCheck, fetchedAt: last.fetchedAt.toISOString(), procedures: last.published.length, items };
  }
}

const keyOf = ({ code, kind, sentence }: { code: string; kind: string; sentence: string }) =>
  JSON.stringify([code, kind, sentence]);

const toSaid = (one: Awaited<ReturnType<typeof judgementsOn>>[number] | undefined) =>
  one && { decision: one.decision, reason: one.reason, by: one.decidedBy, at: one.decidedAt.toISOString() };

function toRun(run: CatalogueRun | undefined): Pick<CatalogueView, 'run'> {
  if (!run) return {};
  const { startedAt, endedAt, fetched, wanted, fault } = run;
  const ended = { ...(endedAt && { endedAt: endedAt.toISOString() }), ...(fault && { fault }) };
  return { run: { startedAt: startedAt.toISOString(), fetched, ...(wanted !== null && { wanted }), ...ended } };
}
