import { HubError } from '#contracts';
import type { Cause } from '#messaging';
import { Allow, Caller, IdempotencyKey, receiveFile, Story, TakesFile, type Actor } from '#platform';
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { getDossier } from '../domain/dossier.js';
import { assertBelongs, removePaper } from '../domain/papers/attach.js';
import type { Paper } from '../domain/papers/paper.js';
import { stepForAgency, type StepForAgency } from '../domain/step-for-agency.js';
import { dossiers } from '../store/dossiers.js';
import { deletePaper, findPapers } from '../store/papers.js';
import { Desk } from './desk.js';
import { LARGEST_PAPER } from './office.js';
import { PaperIntake } from './paper-intake.js';
import { StepForAgencySchema } from './step-schemas.js';

const Id = z.uuid();
const StepName = z.string().max(60);
const File = z.object({
  code: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'mã kết quả của thủ tục; để trống: giấy của chính bước này' }),
});

/** What an officer needs of a dossier beside the request: the step by the dossier's own procedure, and the files he gives with it. */
@ApiTags('Yêu cầu xử lý')
@ApiBearerAuth()
@Controller('v1/dossiers/:id/steps/:step')
@Allow('officer')
export class StepsController {
  constructor(
    private readonly desk: Desk,
    private readonly intake: PaperIntake,
    @Inject(LARGEST_PAPER) private readonly largest: number,
  ) {}

  @Get()
  @Allow('officer', 'clerk')
  @ApiOperation({ summary: 'Một bước của hồ sơ theo đúng phiên bản thủ tục: tên gọi, giấy tờ, kết quả cần trả' })
  @ApiOkResponse({ standardSchema: StepForAgencySchema })
  async one(
    @Param('id', { schema: Id }) id: string,
    @Param('step', { schema: StepName }) step: string,
    @Caller() actor: Actor,
  ): Promise<StepForAgency> {
    if (actor.role === 'officer') {
      const { dossier, agencies } = await this.desk.getForAgency(actor, id);
      return stepForAgency(dossier, step, agencies);
    }
    const dossier = await this.desk.get(actor, id);
    const ofAll = dossier.procedure.steps.map(({ agency }) => agency);
    return stepForAgency(dossier, step, ofAll);
  }

  @Post('papers')
  @TakesFile()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Cơ quan gửi kèm tệp kết quả của bước đang xử lý: PDF, JPEG, PNG, TIFF' })
  async attach(
    @Param('id', { schema: Id }) dossierId: string,
    @Param('step', { schema: StepName }) step: string,
    @Query({ schema: File }) { code = step }: z.infer<typeof File>,
    @Req() request: FastifyRequest,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<Paper> {
    const { dossier, agencies } = await this.desk.getForAgency(actor, dossierId);
    stepForAgency(dossier, step, agencies);
    const marks = { of: 'result', code, digitised: false, reused: 'no', nationalStore: false } as const;
    assertBelongs(dossier, { ...marks, step });
    const file = await receiveFile(request, this.largest);
    return this.intake.take({ actor, story }, { dossierId, marks, step, key }, file);
  }

  @Delete('papers/:paper')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cơ quan gỡ tệp kết quả gửi nhầm, khi chưa trả lời' })
  async remove(
    @Param('id', { schema: Id }) id: string,
    @Param('step', { schema: StepName }) step: string,
    @Param('paper', { schema: Id }) paperId: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<void> {
    const { dossier: asked, agencies } = await this.desk.getForAgency(actor, id);
    stepForAgency(asked, step, agencies);
    await this.desk.units.run(story, async (unit) => {
      const paper = (await findPapers(unit.db, id)).find((one) => one.id === paperId && one.step === step);
      if (!paper) throw new HubError('paper/not-found');
      await unit.change(dossiers, id, (dossier, moment) => {
        assertBelongs(getDossier(dossier), paper);
        return removePaper(dossier, paper, moment);
      });
      unit.write(deletePaper(paper.id));
    });
  }
}
