import { Dong, HubError } from '#contracts';
import { DATABASE, once, Units, type Cause } from '#messaging';
import { Allow, Caller, IdempotencyKey, officeScope, Story, type Actor, type Database } from '#platform';
import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { report } from '../domain/report.js';
import { shipments } from '../store/shipments.js';
import { ShipmentSchema } from './shipment-schemas.js';
import { toView, type ShipmentView } from './shipment-view.js';

const Id = z.string().max(120);
const Reason = z.string().trim().min(3).max(500);
const Report = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('collected'), collected: Dong.default(0) }),
    z.strictObject({ what: z.literal('attempt-failed'), reason: Reason }),
    z.strictObject({
      what: z.literal('delivered'),
      receivedBy: z.enum(['applicant', 'representative']),
      collected: Dong.default(0),
    }),
    z.strictObject({ what: z.literal('returned-to-desk'), reason: Reason }),
  ])
  .meta({ id: 'PostmanReport' });

/** What a postman tells with a phone in his hand, where the post's own system does not, or not yet. */
@ApiTags('Bưu gửi')
@ApiBearerAuth()
@Controller('v1/shipments/:id/reports')
@Allow('postal')
export class ReportsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly units: Units,
  ) {}

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Bưu tá báo: đã thu gom, phát không được và vì sao, đã phát, trả về một cửa' })
  @ApiCreatedResponse({ standardSchema: ShipmentSchema })
  async tell(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Report }) told: z.infer<typeof Report>,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<ShipmentView> {
    const found = await this.db.shipment.findFirst({ where: { id, ...officeScope(actor) }, select: { id: true } });
    if (!found) throw new HubError('shipment/not-found');
    const call = { service: 'postal', caller: actor.sub, key, request: { id, ...told } };
    return this.units.run(story, (unit) =>
      once(unit, call, async () =>
        toView((await unit.change(shipments, id, (shipment, { now }) => report(shipment!, told, now)))!),
      ),
    );
  }
}
