import { badDataFor, BadDataQuery, BadDataSchema, type BadDataView } from '#agency-kit';
import { DATABASE } from '#messaging';
import { Allow, Caller, type Actor, type Database } from '#platform';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('Chất lượng dữ liệu')
@ApiBearerAuth()
@Controller('v1/agency-bad-data')
@Allow('operator', 'head')
export class AgencyBadDataController {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  @Get()
  @ApiOperation({
    summary: 'Thói quen dữ liệu sai trong những gì các cơ quan trả lời, theo ngày; lãnh đạo thấy của đơn vị mình',
  })
  @ApiOkResponse({ standardSchema: BadDataSchema })
  list(@Query({ schema: BadDataQuery }) query: BadDataQuery, @Caller() actor: Actor): Promise<BadDataView> {
    return badDataFor(this.db, 'agencies', actor, query);
  }
}
