import { Instant } from '#contracts';
import { Allow, Caller, districtNow, type Actor } from '#platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { draftOf } from '../domain/dossier.js';
import { readerSentence } from '../domain/reader-sentence.js';
import { momentOf } from '../domain/setting.js';
import { timeOf } from '../domain/time.js';
import { warningsOf } from '../domain/warnings.js';
import { Desk } from './desk.js';
import { DossierTimeSchema } from './time-schema.js';

const At = z.object({ at: Instant.optional().meta({ description: 'để trống: ngay bây giờ' }) });
type TimeView = z.infer<typeof DossierTimeSchema>;

@ApiTags('Thời hạn')
@ApiBearerAuth()
@Controller('v1/dossiers/:id/time')
@Allow('clerk', 'head')
export class TimeController {
  constructor(private readonly desk: Desk) {}

  /** Nobody has the time of a dossier before it was received. */
  @Get()
  @ApiOperation({
    summary: 'Ai đang giữ thời gian của hồ sơ tại một thời điểm: đã hẹn, đã dùng, còn lại, từng cơ quan',
  })
  @ApiOkResponse({ standardSchema: DossierTimeSchema })
  async time(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: At }) { at = districtNow().toISOString() }: z.infer<typeof At>,
    @Caller() actor: Actor,
  ): Promise<TimeView> {
    const dossier = await this.desk.get(actor, id);
    const { checkBy, handOverBy } = dossier.clock;
    return {
      at,
      sentence: readerSentence(dossier),
      warnings: warningsOf(dossier),
      checkBy: checkBy ?? null,
      handOverBy: handOverBy ?? null,
      draft: draftOf(dossier) ?? null,
      time: timeOf(dossier, new Date(at), momentOf(dossier, this.desk.data, new Date(at))) ?? null,
    };
  }
}
