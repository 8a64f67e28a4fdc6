import { badDataFor, BadDataQuery, BadDataSchema, type BadDataView } from '#agency-kit';
import { DATABASE } from '#messaging';
import { Allow, Caller, type Actor, type Database } from '#platform';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('Chất lượng dữ liệu')
@ApiBearerAuth()
@Controller('v1/portal-bad-data')
@Allow('operator', 'head')
export class PortalBadDataController {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  @Get()
  @ApiOperation({ summary: 'Thói quen dữ liệu sai trong những gì cổng gửi, theo ngày; lãnh đạo thấy của đơn vị mình' })
  @ApiOkResponse({ standardSchema: BadDataSchema })
  list(@Query({ schema: BadDataQuery }) query: BadDataQuery, @Caller() actor: Actor): Promise<BadDataView> {
    return badDataFor(this.db, 'portal', actor, query);
  }
}
