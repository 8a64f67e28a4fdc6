import { FiguresReported, HubError } from '#contracts';
import { Units, uuidv7, type Cause } from '#messaging';
import { Allow, Caller, districtNow, officesInReach, PrivateFile, sendFile, Story, type Actor } from '#platform';
import { toLocalDate } from '#working-time';
import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiCreatedResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../domain/canonical-json.js';
import { periodNamed } from '../domain/period.js';
import { differencesOf, type Difference, type Reported } from '../domain/recounted.js';
import { assertNext, assertSound, FORMS, reportOf, type Report, type Snapshot } from '../domain/snapshot.js';
import { addSnapshot, findLatest, findSnapshot, listSnapshots } from '../store/snapshots.js';
import { figuresOf } from './figures-of.js';
import { Reports } from './reports.js';
import {
  AskSnapshots,
  Freeze,
  RecountedSchema,
  ReportedSchema,
  SnapshotSchema,
  SnapshotsSchema,
} from './snapshot-schemas.js';

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
  ): Promise<{ items: Shown[] }> {
    const days = period ? periodNamed(period, this.reports.data.cutOffDay) : undefined;
    return { items: (await listSnapshots(this.reports.db, officesOf(actor), days)).map(toShown) };
  }

  @Post()
  @Allow('head')
  @ApiOperation({
    summary: 'Chốt một báo cáo của một kỳ đã hết và gửi lên cổng; đã chốt thì không sửa, chỉ đính chính',
  })
  @ApiCreatedResponse({ standardSchema: SnapshotSchema })
  async freeze(
    @Body({ schema: Freeze }) { report, period: name, office, corrects, reason }: Freeze,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<Shown> {
    const period = periodNamed(name, this.reports.data.cutOffDay)!;
    const asked = { form: FORMS[report], officeCode: office, ...period };
    const figures = await this.#count(asked, actor);
    assertSound(period, figures, toLocalDate(districtNow()));
    const content = canonicalJson(figures);
    const sha256 = hashOf(content);
    return this.units.run(story, async ({ db, now, write, emit }) => {
      assertNext(await findLatest(db, asked), { corrects, sha256 });
      const taken = { id: uuidv7(now), ...asked, takenAt: now, takenBy: actor.sub, reason, corrects, sha256 };
      write(addSnapshot(taken, content));
      emit(FiguresReported({ ...told(taken), content }));
      return toShown(taken);
    });
  }

  @Get(':id')
  @ApiOperation({ summary: 'Số liệu như đã báo cáo' })
  @ApiOkResponse({ standardSchema: ReportedSchema })
  async figures(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<Reported> {
    return JSON.parse((await this.#get(id, actor)).content) as Reported;
  }

  @Get(':id/content')
  @PrivateFile()
  @ApiProduces('application/json')
  @ApiOperation({ summary: 'Nội dung đúng từng byte như khi tính mã băm (JSON chuẩn tắc RFC 8785)' })
  async content(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<StreamableFile> {
    const bytes = Buffer.from((await this.#get(id, actor)).content);
    return sendFile(bytes, { type: 'application/json', name: `${id}.json`, length: bytes.length, as: 'attachment' });
  }

  @Get(':id/recount')
  @ApiOperation({ summary: 'Đếm lại lúc này: bằng số đã báo cáo, hay khác ở đâu; báo cáo đã chốt giữ nguyên' })
  @ApiOkResponse({ standardSchema: RecountedSchema })
  async recount(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<Recounted> {
    const { content, sha256: reported, ...asked } = await this.#get(id, actor);
    const figures = await this.#count(asked, actor);
    const sha256 = hashOf(canonicalJson(figures));
    const differences = differencesOf(JSON.parse(content) as Reported, figures);
    return { sha256, isEqual: sha256 === reported, differences };
  }

  async #count({ form, officeCode, from, to }: Pick<Snapshot, 'form' | 'officeCode' | 'from' | 'to'>, actor: Actor) {
    const scope = this.reports.scopeOf({ from, to, office: officeCode, units: 'then' }, actor);
    const about = { form, office: officeCode, from, to, units: 'then', countedTo: scope.wanted.to.toISOString() };
    return { ...about, ...(await figuresOf[reportOf(form)](this.reports, scope)) };
  }

  async #get(id: string, actor: Actor) {
    const found = await findSnapshot(this.reports.db, id, officesOf(actor));
    if (!found) throw new HubError('snapshot/not-found');
    return found;
  }
}

type Shown = Snapshot & { readonly report: Report };
const toShown = (snapshot: Snapshot): Shown => ({ ...snapshot, report: reportOf(snapshot.form) });

interface Recounted {
  readonly sha256: string;
  readonly isEqual: boolean;
  readonly differences: Difference[];
}

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

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
