import { DATABASE } from '#messaging';
import { agencyScope, Allow, Caller, districtNow, type Actor, type Database } from '#platform';
import type { Organisation } from '#procedures';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { STATUSES, type Status } from '../domain/request.js';
import { countRequests, findRequests } from '../store/request-list.js';
import { RequestCountsSchema, RequestPageSchema, RequestSchema } from './request-schemas.js';
import { getRequest, RequestId, scopeOf } from './request-scope.js';
import { ORGANISATION, viewOn, type RequestView } from './request-view.js';

const Listing = z.object({
  status: z
    .string()
    .max(200)
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(STATUSES)))
    .optional()
    .meta({ description: 'một hay nhiều trạng thái, cách nhau bằng dấu phẩy' }),
  overdue: z.stringbool().optional().meta({ description: 'chỉ yêu cầu còn mở đã quá hạn' }),
  code: z
    .string()
    .max(64)
    .regex(/^[A-Z0-9.-]+$/)
    .optional()
    .meta({ description: 'mã hồ sơ, hoặc một phần' }),
  after: RequestId.optional().meta({ description: '"next" của trang trước' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
type Page = z.infer<typeof RequestPageSchema>;

@ApiTags('Yêu cầu xử lý')
@ApiBearerAuth()
@Controller('v1')
@Allow('officer', 'clerk')
export class RequestsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(ORGANISATION) private readonly organisation: Organisation,
  ) {}

  @Get('requests')
  @ApiOperation({ summary: 'Yêu cầu gửi cơ quan tôi, gấp nhất trước; đã kết thúc thì mới nhất trước' })
  @ApiOkResponse({ standardSchema: RequestPageSchema })
  async list(
    @Query({ schema: Listing }) { limit, ...wanted }: z.infer<typeof Listing>,
    @Caller() actor: Actor,
  ): Promise<Page> {
    const found = await findRequests(this.db, scopeOf(actor), { ...wanted, limit: limit + 1, now: districtNow() });
    const page = found.slice(0, limit);
    const next = found.length > limit ? page.at(-1)?.id : undefined;
    return { items: page.map(viewOn(this.organisation)), ...(next && { next }) };
  }

  @Get('request-counts')
  @Allow('officer')
  @ApiOperation({ summary: 'Số yêu cầu còn mở của cơ quan tôi: theo trạng thái, và quá hạn' })
  @ApiOkResponse({ standardSchema: RequestCountsSchema })
  counts(@Caller() actor: Actor): Promise<Partial<Record<Status | 'overdue', number>>> {
    return countRequests(this.db, agencyScope(actor).agency.in, districtNow());
  }

  @Get('requests/:id')
  @ApiOperation({ summary: 'Một yêu cầu; trong địa chỉ, dấu / của mã viết là %2F' })
  @ApiOkResponse({ standardSchema: RequestSchema })
  async one(@Param('id', { schema: RequestId }) id: string, @Caller() actor: Actor): Promise<RequestView> {
    return viewOn(this.organisation)(await getRequest(this.db, actor, id));
  }
}
