import { HubError, PaperMarks } from '#contracts';
import type { Cause } from '#messaging';
import {
  Allow,
  Caller,
  IdempotencyKey,
  receiveFile,
  sendFile,
  Story,
  StrangersFile,
  TakesFile,
  type Actor,
  type PaperPlaces,
} from '#platform';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { assertBelongs, removePaper } from '../domain/papers/attach.js';
import { papersForAgency } from '../domain/papers/entitled.js';
import type { Paper } from '../domain/papers/paper.js';
import { dossiers } from '../store/dossiers.js';
import { deletePaper, findPapers } from '../store/papers.js';
import { Desk } from './desk.js';
import { LARGEST_PAPER, PAPER_PLACES } from './office.js';
import { PaperIntake } from './paper-intake.js';
import { PapersSchema } from './paper-schemas.js';

const Id = z.uuid();
const Attach = z.object({
  ...PaperMarks.shape,
  digitised: z.stringbool().default(false),
  reused: PaperMarks.shape.reused.default('no'),
  nationalStore: z.stringbool().default(false),
  sha256: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .optional()
    .meta({ description: 'SHA-256 của tệp, để hệ thống kiểm tra' }),
});

@ApiTags('Giấy tờ')
@ApiBearerAuth()
@Controller('v1/dossiers/:id/papers')
@Allow('clerk', 'head', 'officer')
export class PapersController {
  constructor(
    private readonly desk: Desk,
    private readonly intake: PaperIntake,
    @Inject(PAPER_PLACES) private readonly places: PaperPlaces,
    @Inject(LARGEST_PAPER) private readonly largest: number,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: PapersSchema })
  @ApiOperation({ summary: 'Bản điện tử của giấy tờ, kết quả mà người gọi được xem' })
  async list(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<{ items: Paper[] }> {
    return { items: await this.#readable(id, actor) };
  }

  @Post()
  @Allow('clerk')
  @TakesFile()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Lưu bản điện tử của một giấy tờ hoặc kết quả: PDF, JPEG, PNG, TIFF' })
  async attach(
    @Param('id', { schema: Id }) dossierId: string,
    @Query({ schema: Attach }) { sha256, ...marks }: z.infer<typeof Attach>,
    @Req() request: FastifyRequest,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<Paper> {
    assertBelongs(await this.desk.get(actor, dossierId), marks);
    const file = await receiveFile(request, this.largest);
    return this.intake.take({ actor, story }, { dossierId, marks, sha256, key }, file);
  }

  @Get(':paper/content')
  @StrangersFile()
  @ApiOperation({ summary: 'Nội dung tệp' })
  async content(
    @Param('id', { schema: Id }) id: string,
    @Param('paper', { schema: Id }) paperId: string,
    @Caller() actor: Actor,
  ): Promise<StreamableFile> {
    const { name, type, size: length, sha256 } = getPaper(await this.#readable(id, actor), paperId);
    const content = await this.places.blobs.get(sha256);
    if (!content) throw new HubError('hub/failed');
    return sendFile(content, { name, type, length, as: 'attachment' });
  }

  @Delete(':paper')
  @HttpCode(204)
  @Allow('clerk')
  @ApiOperation({ summary: 'Gỡ tệp lưu nhầm' })
  async remove(
    @Param('id', { schema: Id }) id: string,
    @Param('paper', { schema: Id }) paperId: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<void> {
    await this.desk.assertInScope(actor, id);
    await this.desk.units.run(story, async (unit) => {
      const paper = getPaper(await findPapers(unit.db, id), paperId);
      await unit.change(dossiers, id, (dossier, moment) => removePaper(dossier, paper, moment));
      unit.write(deletePaper(paper.id));
    });
  }

  /** A clerk or head: all papers of a dossier of theirs. An officer: what travels to the agency, of a dossier it was asked about. */
  async #readable(id: string, actor: Actor): Promise<Paper[]> {
    if (actor.role !== 'officer') await this.desk.assertInScope(actor, id);
    const papers = await findPapers(this.desk.db, id);
    if (actor.role !== 'officer') return papers;
    const { dossier, agencies } = await this.desk.getForAgency(actor, id);
    return papersForAgency(dossier, papers, agencies);
  }
}

function getPaper(papers: readonly Paper[], wanted: string): Paper {
  const paper = papers.find(({ id }) => id === wanted);
  if (!paper) throw new HubError('paper/not-found');
  return paper;
}
