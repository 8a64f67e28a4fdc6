import { AgencyCode, HubError, OfficeCode, trackingAddress } from '#contracts';
import { once, uuidv7, type Cause } from '#messaging';
import {
  Allow,
  Caller,
  districtNow,
  IdempotencyKey,
  officeScope,
  officesInReach,
  PrivateFile,
  Story,
  type Actor,
} from '#platform';
import { findAgency, workOf, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Dossier } from '../domain/dossier.js';
import { toHandOver, type HandOver } from '../domain/forms/hand-over.js';
import { issueSlip } from '../domain/forms/issue.js';
import { toIssuer } from '../domain/forms/issuer.js';
import { sheetOf } from '../forms/sheet-of.js';
import { findForm } from '../store/issued-forms.js';
import { Desk } from './desk.js';
import { sendSheet } from './send-sheet.js';

const MakeSlip = z
  .strictObject({
    officeCode: OfficeCode,
    agency: AgencyCode,
    direction: z.enum(['to-agency', 'from-agency']),
    dossiers: z.array(z.uuid()).min(1).max(200),
  })
  .meta({ id: 'MakeHandOverSlip' });
type MakeSlip = z.infer<typeof MakeSlip>;

@ApiTags('Phiếu, mẫu')
@ApiBearerAuth()
@Controller('v1/hand-over-slips')
@Allow('clerk', 'head')
export class HandOverSlipsController {
  constructor(private readonly desk: Desk) {}

  @Post()
  @Allow('clerk')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Lập phiếu bàn giao hồ sơ giữa một cửa và cơ quan giải quyết' })
  async make(
    @Body({ schema: MakeSlip }) body: MakeSlip,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<{ id: string }> {
    const dossiers = await this.#dossiersOf(actor, body);
    const { units, forms, data } = this.desk;
    const agency = getAgency(data.organisation, body.agency, toLocalDate(districtNow()));
    return units.run(story, (unit) =>
      once(unit, { service: 'one-stop', caller: actor.sub, key, request: body }, async () => {
        const issuing = forms.issuingAt(unit.now);
        const { unit: desk } = toIssuer(data.organisation, body.officeCode, toLocalDate(unit.now));
        const trackingOf = (code: string) => trackingAddress(issuing.trackingUrl, code);
        const facts = toHandOver(dossiers, { direction: body.direction, agency, desk, trackingOf });
        const id = uuidv7(unit.now);
        await forms.keep(unit, issueSlip(id, body.officeCode, facts, issuing));
        return { id };
      }),
    );
  }

  @Get(':id/pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Bản in của phiếu bàn giao' })
  async print(@Param('id', { schema: z.uuid() }) id: string, @Caller() actor: Actor): Promise<StreamableFile> {
    const form = await findForm(this.desk.db, id);
    if (!form || !officesInReach(actor).includes(form.officeCode)) throw new HubError('form/not-found');
    return sendSheet(sheetOf(form));
  }

  /** Those of the office the slip is of, and those left to it; one that is not the caller's is not found. */
  async #dossiersOf(actor: Actor, { officeCode, dossiers: ids }: MakeSlip): Promise<Dossier[]> {
    if (!actor.offices.includes(officeCode)) throw new HubError('office/unknown');
    const wanted = [...new Set(ids)];
    const rows = await this.desk.db.dossier.findMany({
      where: { id: { in: wanted }, ...officeScope(actor, officeCode) },
      select: { state: true },
    });
    if (rows.length !== wanted.length) throw new HubError('dossier/not-found');
    return rows.map(({ state }) => state as unknown as Dossier);
  }
}

/** The agency, and all whose steps it goes on with on that day. */
function getAgency(organisation: Organisation, code: string, day: string): HandOver['agency'] {
  const agency = findAgency(organisation, code);
  if (!agency) throw new HubError('agency/unknown');
  return { name: agency.name, work: workOf(organisation.agencies, code, day) };
}
