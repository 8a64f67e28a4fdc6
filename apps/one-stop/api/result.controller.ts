import { ResultPaper } from '#contracts';
import type { Cause } from '#messaging';
import { Allow, Caller, Story, type Actor } from '#platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { returnAtCounter, takeOverResult } from '../domain/result.js';
import { Desk } from './desk.js';
import { DossierSchema } from './dossier-schemas.js';
import type { DossierView } from './dossier-view.js';

const Id = z.uuid();
const TakeOver = z.strictObject({ results: z.array(ResultPaper).max(50).default([]) }).meta({ id: 'TakeOverResult' });
const Return = z
  .strictObject({ receivedBy: z.enum(['applicant', 'representative']), feesPaid: z.boolean().default(false) })
  .meta({ id: 'ReturnAtCounter' });

@ApiTags('Trả kết quả')
@ApiBearerAuth()
@Controller('v1/dossiers/:id')
@Allow('clerk')
export class ResultController {
  constructor(private readonly desk: Desk) {}

  @Post('take-over')
  @HttpCode(200)
  @ApiOperation({ summary: 'Nhận kết quả từ cơ quan giải quyết về một cửa' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  takeOver(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: TakeOver }) body: z.infer<typeof TakeOver>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => takeOverResult(dossier, body, moment));
  }

  @Post('return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trả kết quả cho công dân tại quầy' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  return(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Return }) body: z.infer<typeof Return>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => returnAtCounter(dossier, body, moment));
  }
}
