import { LocalDate } from '#contracts';
import { districtNow, Open } from '#platform';
import { endedBy, isValidOn, Procedure } from '#procedures';
import { toLocalDate } from '#working-time';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { publicationOf, type Publication } from '../domain/publication.js';
import { Desk } from './desk.js';
import { PublicationSchema } from './publication-schema.js';

const Procedures = z
  .object({ items: z.array(Procedure.omit({ toCheck: true })).readonly() })
  .meta({ id: 'Procedures' });
const Code = z.string().max(60);
const Which = z.object({
  ended: z
    .stringbool()
    .default(false)
    .meta({ description: 'cả bản cuối của thủ tục đã hết hiệu lực, để tìm hồ sơ cũ' }),
});
const As = z.object({ on: LocalDate.optional().meta({ description: 'để trống: hôm nay' }) });

@ApiTags('Thủ tục')
@Controller('v1/procedures')
@Open('procedures are public by law (công khai thủ tục hành chính)')
export class ProceduresController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({ summary: 'Thủ tục có hiệu lực hôm nay' })
  @ApiOkResponse({ standardSchema: Procedures })
  list(@Query({ schema: Which }) { ended }: z.infer<typeof Which>): z.infer<typeof Procedures> {
    const today = toLocalDate(districtNow());
    const { procedures } = this.desk.data.catalog;
    const inForce = procedures.filter((procedure) => isValidOn(procedure, today));
    const listed = ended ? [...inForce, ...endedBy(procedures, today)] : inForce;
    return { items: listed.map(toPublic) };
  }

  @Get(':code/publication')
  @ApiOperation({
    summary: 'Công khai thủ tục: giấy tờ, phí, thời hạn, nơi nộp, mẫu, căn cứ; bản có hiệu lực vào một ngày',
  })
  @ApiOkResponse({ standardSchema: PublicationSchema })
  publication(
    @Param('code', { schema: Code }) code: string,
    @Query({ schema: As }) { on = toLocalDate(districtNow()) }: z.infer<typeof As>,
  ): Publication {
    const { catalog, organisation } = this.desk.data;
    return publicationOf(catalog.get(code, on), organisation, on);
  }
}

/** What the keepers of its file still have to check is theirs. */
function toPublic(procedure: Procedure): Omit<Procedure, 'toCheck'> {
  const { toCheck: _, ...published } = procedure;
  return published;
}
