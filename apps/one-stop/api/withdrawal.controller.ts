import type { Cause } from '#messaging';
import { Allow, Caller, Story, type Actor } from '#platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { decideWithdrawal, requestWithdrawal } from '../domain/withdrawal.js';
import { Desk } from './desk.js';
import { DossierSchema } from './dossier-schemas.js';
import type { DossierView } from './dossier-view.js';

const Id = z.uuid();
const Reason = z.string().trim().min(3).max(2000);
const RequestWithdrawal = z.strictObject({ reason: Reason }).meta({ id: 'RequestWithdrawal' });
const DecideWithdrawal = z.strictObject({ agreed: z.boolean(), reason: Reason }).meta({ id: 'DecideWithdrawal' });

@ApiTags('Rút hồ sơ')
@ApiBearerAuth()
@Controller('v1/dossiers/:id')
@Allow('clerk')
export class WithdrawalController {
  constructor(private readonly desk: Desk) {}

  @Post('withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ghi nhận yêu cầu rút hồ sơ của công dân' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  request(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RequestWithdrawal }) body: z.infer<typeof RequestWithdrawal>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => requestWithdrawal(dossier, body, moment));
  }

  @Post('withdrawal-decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Quyết định cho rút hoặc tiếp tục giải quyết' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  decide(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: DecideWithdrawal }) body: z.infer<typeof DecideWithdrawal>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => decideWithdrawal(dossier, body, moment), 'stop');
  }
}
