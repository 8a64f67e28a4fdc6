import { FiguresReported, HubError } from '#contracts';
import { Units, uuidv7, type Cause } from '#messaging';
import { Allow, Caller, officesInReach, PrivateFile, sendFile, Story, type Actor } from '#platform';
import { toLocalDate } from '#working-time';
import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiCreatedResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../domain/canonical-json.js';
import { ii06a, II_06A_FIGURES, type Ii06a } from '../domain/ii-06a.js';
import { periodNamed, type Period } from '../domain/period.js';
import { assertNext, assertSound, II_06A, type Snapshot } from '../domain/snapshot.js';
import { addSnapshot, findContent, findLatest, listSnapshots } from '../store/snapshots.js';
import { Ii06aSchema } from './report-schemas.js';
import { Reports } from './reports.js';
import { AskSnapshots, Freeze, SnapshotSchema, SnapshotsSchema } from './snapshot-schemas.js';

const Id = z.uuid();

/** Figures frozen as they were reported. Whoever has the content can work its hash out again: docs/how-to/report-figures.md. */
@ApiTags('Báo cáo đã chốt')
@ApiBearerAuth()
@Controller('v1/reports/snapshots')
@Allow('head', 'operator')
export class SnapshotsController {
  constructor(
    private readonly reports: Reports,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Các báo cáo đã chốt, mới nhất trước' })
  @ApiOkResponse({ standardSchema: SnapshotsSchema })
  async list(
    @Query({ schema: AskSnapshots }) { period }: z.infer<typeof AskSnapshots>,
    @Caller() actor: Actor,
  ): Promise<{ items: Snapshot[] }> {
    const days = period ? periodNamed(period, this.reports.data.cutOffDay) : undefined;
    return { items: await listSnapshots(this.reports.db, officesOf(actor), days) };
  }

  @Post()
  @Allow('head')
  @ApiOperation({
    summary: 'Chốt biểu II.06a của một kỳ đã hết và gửi lên cổng; đã chốt thì không sửa, chỉ đính chính',
  })
  @ApiCreatedResponse({ standardSchema: SnapshotSchema })
  async freeze(
    @Body({ schema: Freeze }) { period: name, office, corrects, reason }: Freeze,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<Snapshot> {
    const period = periodNamed(name, this.reports.data.cutOffDay)!;
    const report = await this.#figures(period, office, actor);
    assertSound(period, report, toLocalDate(new Date()));
    const content = canonicalJson({ form: II_06A, office, ...report });
    const sha256 = createHash('sha256').update(content).digest('hex');
    const asked = { form: II_06A, officeCode: office, ...period };
    return this.units.run(story, async ({ db, now, write, emit }) => {
      assertNext(await findLatest(db, asked), { corrects, sha256 });
      const taken = { id: uuidv7(now), ...asked, takenAt: now, takenBy: actor.sub, reason, corrects, sha256 };
      write(addSnapshot(taken, content));
      emit(FiguresReported({ ...told(taken), content }));
      return taken;
    });
  }

  @Get(':id')
  @ApiOperation({ summary: 'Số liệu như đã báo cáo' })
  @ApiOkResponse({ standardSchema: Ii06aSchema })
  async figures(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<Ii06a> {
    return JSON.parse(await this.#content(id, actor)) as Ii06a;
  }

  @Get(':id/content')
  @PrivateFile()
  @ApiProduces('application/json')
  @ApiOperation({ summary: 'Nội dung đúng từng byte như khi tính mã băm (JSON chuẩn tắc RFC 8785)' })
  async content(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<StreamableFile> {
    const content = await this.#content(id, actor);
    const bytes = Buffer.from(content);
    return sendFile(bytes, { type: 'application/json', name: `${id}.json`, length: bytes.length, as: 'attachment' });
  }

  async #figures(period: Period, office: string, actor: Actor) {
    const scope = this.reports.scopeOf({ ...period, office, units: 'then' }, actor);
    const rows = await this.reports.count(scope, II_06A_FIGURES);
    const countedTo = scope.wanted.to.toISOString();
    return { ...period, units: 'then', countedTo, ...ii06a(rows, (row) => this.reports.holder(scope, row)) };
  }

  async #content(id: string, actor: Actor): Promise<string> {
    const content = await findContent(this.reports.db, id, officesOf(actor));
    if (content === undefined) throw new HubError('snapshot/not-found');
    return content;
  }
}

const officesOf = (actor: Actor): string[] | undefined =>
  actor.role === 'operator' ? undefined : officesInReach(actor);

const told = ({ id, form, officeCode, from, to, takenAt, sha256, corrects }: Snapshot) => ({
  snapshotId: id,
  at: takenAt.toISOString(),
  form,
  officeCode,
  from,
  to,
  sha256,
  ...(corrects && { corrects }),
});
