import { HubError } from '#contracts';
import { DATABASE, once, Units, type Cause, type Unit } from '#messaging';
import { Allow, Caller, IdempotencyKey, officeOf, officeScope, Story, type Actor, type Database } from '#platform';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { handOver } from '../domain/hand-over.js';
import { handOverList, toListNo, type HandOverList } from '../domain/hand-over-list.js';
import { toSlip } from '../domain/hand-over-slip.js';
import type { Shipment } from '../domain/shipment.js';
import { addSlip } from '../store/hand-over-slips.js';
import { shipments } from '../store/shipments.js';
import { HandOverListSchema } from './shipment-schemas.js';

/** Where citizens follow a dossier, as the slips print it. */
export const TRACKING_URL = Symbol('TRACKING_URL');
const Signer = z.string().trim().min(2).max(200);
const SignList = z
  .strictObject({
    direction: z.enum(['collect', 'deliver']),
    shipments: z.array(z.string().max(120)).min(1).max(500),
    signedBy: z.strictObject({ desk: Signer, post: Signer }),
  })
  .meta({ id: 'SignHandOverList' });
type SignList = z.infer<typeof SignList>;

@ApiTags('Bưu gửi')
@ApiBearerAuth()
@Controller('v1/hand-over-lists')
@Allow('postal', 'clerk')
export class HandOverListsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly units: Units,
    @Inject(TRACKING_URL) private readonly trackingUrl: string,
  ) {}

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Lập và ký danh sách bàn giao giữa một cửa và bưu điện' })
  @ApiCreatedResponse({ standardSchema: HandOverListSchema })
  async sign(
    @Body({ schema: SignList }) body: SignList,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<HandOverList> {
    const ids = [...new Set(body.shipments)];
    const rows = await this.db.shipment.findMany({
      where: { id: { in: ids }, ...officeScope(actor) },
      select: { id: true, state: true },
    });
    if (rows.length !== ids.length) throw new HubError('shipment/not-found');
    const states = new Map(rows.map(({ id, state }) => [id, state as unknown as Shipment]));
    const held = ids.map((id) => atOffice(states.get(id)!, actor));
    return this.units.run(story, (unit) =>
      once(unit, { service: 'postal', caller: actor.sub, key, request: body }, () =>
        signList(unit, body, held, this.trackingUrl),
      ),
    );
  }
}

/** A list is the caller's office's: what was left to it changes hands there too. */
const atOffice = (shipment: Shipment, actor: Actor): Shipment => ({
  ...shipment,
  officeCode: officeOf(actor, shipment.officeCode),
});

/** One list, one unit: all parcels change hands or none. */
async function signList(
  unit: Unit,
  { direction, signedBy }: SignList,
  held: readonly Shipment[],
  trackingUrl: string,
): Promise<HandOverList> {
  const listNo = toListNo(unit.now, randomUUID().slice(0, 8));
  const list = handOverList({ listNo, direction, officeCode: held[0]!.officeCode }, held);
  const signed = { list: listNo, deskSigner: signedBy.desk, postSigner: signedBy.post };
  for (const { id } of held) {
    await unit.change(shipments, id, (shipment, { now }) => {
      if (!shipment) throw new HubError('shipment/not-found');
      return handOver(shipment, signed, now);
    });
  }
  unit.write(addSlip(toSlip(list, held, signedBy, { now: unit.now, trackingUrl })));
  return list;
}
