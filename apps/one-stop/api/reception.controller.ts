import { refuseMadeUp } from '#agency-kit';
import {
  Applicant,
  Component,
  Facts,
  HubError,
  OfficeCode,
  PostalAddress,
  ProcedureCode,
  ResultDelivery,
} from '#contracts';
import { once, uuidv7, type Cause } from '#messaging';
import { Allow, Caller, districtNow, IdempotencyKey, Story, type Actor } from '#platform';
import { getContinuing, getOffice } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { toDossierCode } from '../domain/dossier-code.js';
import { accept, decline, receiveAtDesk } from '../domain/reception.js';
import { decideOn } from '../domain/setting.js';
import { nextNumber } from '../store/code-sequence.js';
import { dossiers } from '../store/dossiers.js';
import { Desk } from './desk.js';
import { DossierSchema } from './dossier-schemas.js';
import type { DossierView } from './dossier-view.js';

const Id = z.uuid();
const Delivery = { resultDelivery: ResultDelivery, deliverTo: PostalAddress.optional() };

const ReceiveDossier = z
  .strictObject({
    procedure: ProcedureCode,
    officeCode: OfficeCode,
    channel: z.enum(['desk', 'post']).default('desk'),
    applicant: Applicant,
    components: z.array(Component).max(200),
    facts: Facts.default({}),
    ...Delivery,
    feesPaid: z.boolean().default(false),
  })
  .meta({ id: 'ReceiveDossier' });

const AcceptDossier = z
  .strictObject({
    components: z.array(Component).max(200).optional(),
    facts: Facts.optional(),
    delivery: z.strictObject(Delivery).optional(),
    feesPaid: z.boolean().default(false),
  })
  .meta({ id: 'AcceptDossier' });

const DeclineDossier = z.strictObject({ reason: z.string().trim().min(10).max(2000) }).meta({ id: 'DeclineDossier' });

@ApiTags('Tiếp nhận')
@ApiBearerAuth()
@Controller('v1/dossiers')
@Allow('clerk')
export class ReceptionController {
  constructor(private readonly desk: Desk) {}

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Tiếp nhận hồ sơ nộp tại quầy hoặc qua bưu điện' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  receive(
    @Body({ schema: ReceiveDossier }) body: z.infer<typeof ReceiveDossier>,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<DossierView> {
    refuseMadeUp([body.applicant, body.facts, body.deliverTo]);
    const { units, data } = this.desk;
    const today = toLocalDate(districtNow());
    const office = getOffice(data.organisation, body.officeCode, today);
    if (!actor.offices.includes(office.code)) throw new HubError('office/unknown');
    const procedure = data.catalog.get(body.procedure, today);
    const calendar = data.calendar.of({ office: office.code, field: procedure.field.code });
    return units.run(story, (unit) =>
      once(unit, { service: 'one-stop', caller: actor.sub, key, request: body }, async () => {
        const dossierId = uuidv7(unit.now);
        const code = await this.#nextCode(office.code, unit.now);
        const dossier = await unit.change(dossiers, dossierId, (before, { now }) =>
          decideOn(before, { ...data, calendar }, now, (state, moment) =>
            receiveAtDesk(state, { ...body, dossierId }, { ...moment, procedure, code, office, by: actor }),
          ),
        );
        await this.desk.forms.issueDue(unit, dossier!, 'receipt');
        return this.desk.view(dossier!);
      }),
    );
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Tiếp nhận hồ sơ đã nộp trực tuyến: cấp mã, hẹn ngày trả' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  async accept(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AcceptDossier }) body: z.infer<typeof AcceptDossier>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    refuseMadeUp([body.facts, body.delivery]);
    const filed = await this.desk.get(actor, id);
    const now = districtNow();
    const office = getContinuing(this.desk.data.organisation, filed.officeCode, toLocalDate(now));
    const code = await this.#nextCode(office.code, now);
    return this.desk.act(
      { actor, story },
      id,
      (dossier, moment) => accept(dossier, body, { ...moment, code, office, by: actor }),
      'receipt',
    );
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Từ chối tiếp nhận, nêu lý do' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  decline(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: DeclineDossier }) body: z.infer<typeof DeclineDossier>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => decline(dossier, body, moment), 'refusal');
  }

  async #nextCode(officeCode: string, now: Date): Promise<string> {
    return toDossierCode(officeCode, now, await nextNumber(this.desk.db, officeCode, toLocalDate(now)));
  }
}
