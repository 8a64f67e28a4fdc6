import { DATABASE } from '#messaging';
import { Allow, Caller, officeScope, type Actor, type Database } from '#platform';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DIRECTIONS, STATUSES, type Shipment } from '../domain/shipment.js';
import { ShipmentsSchema } from './shipment-schemas.js';
import { toView, type ShipmentView } from './shipment-view.js';

const Listing = z.object({
  direction: z.enum(DIRECTIONS).optional(),
  status: z
    .string()
    .max(200)
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(STATUSES)))
    .optional()
    .meta({ description: 'một hay nhiều trạng thái, cách nhau bằng dấu phẩy' }),
  parcel: z.string().max(40).optional().meta({ description: 'mã bưu gửi' }),
  awaitingHandOver: z.stringbool().optional().meta({ description: 'chỉ bưu gửi chờ bàn giao với bưu điện' }),
  after: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Papers wait at the desk's door for a signature; a result that was ordered waits at the desk for the postman. */
const AWAITING = {
  OR: [
    { direction: 'collect', status: 'at-desk-door' },
    { direction: 'deliver', status: 'ordered' },
  ],
};

@ApiTags('Bưu gửi')
@ApiBearerAuth()
@Controller('v1/shipments')
@Allow('postal', 'clerk', 'head')
export class ShipmentsController {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  @Get()
  @ApiOperation({ summary: 'Bưu gửi của đơn vị: thu gom giấy tờ, phát kết quả' })
  @ApiOkResponse({ standardSchema: ShipmentsSchema })
  async list(
    @Query({ schema: Listing }) query: z.infer<typeof Listing>,
    @Caller() actor: Actor,
  ): Promise<{ items: ShipmentView[] }> {
    const { direction, status, parcel, awaitingHandOver, after, limit } = query;
    const rows = await this.db.shipment.findMany({
      where: {
        ...officeScope(actor),
        ...(direction && { direction }),
        ...(status && { status: { in: status } }),
        ...(parcel && { parcel }),
        ...(awaitingHandOver && AWAITING),
        ...(after && { id: { gt: after } }),
      },
      select: { state: true },
      orderBy: { id: 'asc' },
      take: limit,
    });
    return { items: rows.map(({ state }) => toView(state as unknown as Shipment)) };
  }
}
