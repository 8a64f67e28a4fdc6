import { HubError } from '#contracts';
import type { Cause, Unit } from '#messaging';
import { Allow, Caller, PrivateFile, Story, type Actor } from '#platform';
import { FORM_KINDS } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Dossier } from '../domain/dossier.js';
import { toControlSlip } from '../domain/forms/control-slip.js';
import type { DueForm } from '../domain/forms/dossier-facts.js';
import { sheetOf } from '../forms/sheet-of.js';
import { findForm, findForms } from '../store/issued-forms.js';
import { findTimeline } from '../store/timeline.js';
import { Desk } from './desk.js';
import { toFormView, type FormView } from './form-view.js';
import { sendSheet } from './send-sheet.js';

const Id = z.uuid();
const Name = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/);
const IssueForms = z.strictObject({ kind: z.enum(FORM_KINDS).exclude(['register']) }).meta({ id: 'IssueForms' });
const FormList = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        title: z.string(),
        circular: z.string().nullable(),
        formNumber: z.string().nullable(),
        number: z.string(),
        issuedAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'FormList' });

@ApiTags('Phiếu, mẫu')
@ApiBearerAuth()
@Controller('v1/dossiers/:id/forms')
@Allow('clerk', 'head')
export class FormsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({ summary: 'Các phiếu đã lập cho hồ sơ' })
  @ApiOkResponse({ standardSchema: FormList })
  async list(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<{ items: FormView[] }> {
    await this.desk.assertInScope(actor, id);
    return { items: (await findForms(this.desk.db, id)).map(toFormView) };
  }

  @Post()
  @HttpCode(200)
  @Allow('clerk')
  @ApiOperation({ summary: 'Lập phiếu loại này cho những việc chưa có phiếu; phiếu đã lập giữ nguyên số' })
  async issue(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: IssueForms }) { kind }: z.infer<typeof IssueForms>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<{ items: FormView[] }> {
    const dossier = await this.desk.get(actor, id);
    await this.desk.units.run(story, async (unit) => {
      const due = kind === 'control-slip' ? await this.#controlSlip(unit, dossier) : this.#dueOf(dossier, kind);
      if (due.length === 0) throw new HubError('form/not-due');
      for (const one of due) await this.desk.forms.issueOne(unit, dossier, one);
    });
    return this.list(id, actor);
  }

  @Get(':name/pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Bản in của phiếu' })
  async print(
    @Param('id', { schema: Id }) id: string,
    @Param('name', { schema: Name }) name: string,
    @Caller() actor: Actor,
  ): Promise<StreamableFile> {
    await this.desk.assertInScope(actor, id);
    const form = await findForm(this.desk.db, `${id}/${name}`);
    if (!form) throw new HubError('form/not-found');
    return sendSheet(sheetOf(form));
  }

  #dueOf(dossier: Dossier, kind: string): DueForm[] {
    return this.desk.forms.dueOf(dossier).filter(({ facts }) => facts.kind === kind);
  }

  /** Of a dossier that was received: before that nobody has it in hand. */
  async #controlSlip(unit: Unit, dossier: Dossier): Promise<DueForm[]> {
    if (!dossier.code) return [];
    const told = await findTimeline(unit.db, dossier.id);
    return [toControlSlip(dossier, told, this.desk.data.organisation, toLocalDate(unit.now))];
  }
}
