import { Open } from '#platform';
import { Procedure } from '#procedures';
import { toLocalDate } from '#working-time';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Desk } from './desk.js';

const Procedures = z.object({ items: z.array(Procedure).readonly() }).meta({ id: 'Procedures' });

@ApiTags('Thủ tục')
@Controller('v1/procedures')
@Open('procedures are public by law (công khai thủ tục hành chính)')
export class ProceduresController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({ summary: 'Thủ tục có hiệu lực hôm nay' })
  @ApiOkResponse({ standardSchema: Procedures })
  list(): { items: readonly Procedure[] } {
    const today = toLocalDate(new Date());
    const { procedures } = this.desk.data.catalog;
    return {
      items: procedures.filter(({ validFrom, validTo }) => validFrom <= today && (!validTo || validTo >= today)),
    };
  }
}
