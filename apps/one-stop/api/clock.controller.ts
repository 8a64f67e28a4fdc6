import { Instant } from '#contracts';
import type { Cause } from '#messaging';
import { Allow, Caller, Story, type Actor } from '#platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { apologise } from '../domain/apology.js';
import { certifyOutage } from '../domain/outage.js';
import { Desk } from './desk.js';
import { DossierSchema } from './dossier-schemas.js';
import type { DossierView } from './dossier-view.js';

const Id = z.uuid();
const Apologise = z
  .strictObject({ reason: z.string().trim().min(10).max(2000), appointmentAt: Instant })
  .meta({ id: 'Apologise' });
const CertifyOutage = z
  .strictObject({ certificate: z.string().trim().min(3).max(100), from: Instant, to: Instant })
  .meta({ id: 'CertifyOutage' });

@ApiTags('Thời hạn')
@ApiBearerAuth()
@Controller('v1/dossiers/:id')
@Allow('head')
export class ClockController {
  constructor(private readonly desk: Desk) {}

  @Post('apology')
  @HttpCode(200)
  @ApiOperation({ summary: 'Xin lỗi và hẹn lại ngày trả kết quả; theo chính sách, chỉ một lần' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  apologise(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Apologise }) body: z.infer<typeof Apologise>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => apologise(dossier, body, moment), 'apology');
  }

  @Post('outages')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ghi nhận thời gian sự cố có văn bản xác nhận; thời gian đó không tính' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  certifyOutage(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CertifyOutage }) body: z.infer<typeof CertifyOutage>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => certifyOutage(dossier, body, moment));
  }
}
