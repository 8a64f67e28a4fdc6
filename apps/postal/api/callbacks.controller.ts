import { noteBadData, verifyWebhook } from '#agency-kit';
import { HubError } from '#contracts';
import { DATABASE, Units, type Cause } from '#messaging';
import { Open, RawBody, Story, type Database } from '#platform';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { readWebhook } from '../adapters/post/wire.js';
import { track } from '../domain/track.js';
import type { Shipment } from '../domain/shipment.js';
import { sightingsIn } from '../sightings.js';
import { shipments } from '../store/shipments.js';

export const POST_SECRET = Symbol('POST_SECRET');

@ApiTags('Bưu điện gọi về')
@Controller('v1/callbacks/post')
@Open('the post proves itself by its signature')
export class PostCallbacksController {
  constructor(
    private readonly units: Units,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(POST_SECRET) private readonly secret: string,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Bưu điện báo hành trình của một bưu gửi; báo lặp lại không có tác dụng gì thêm' })
  async track(
    @Body() body: unknown,
    @RawBody() raw: Buffer,
    @Headers() headers: Record<string, string>,
    @Story() story: Cause,
  ): Promise<{ ok: true }> {
    verifyWebhook(this.secret, raw, headers);
    const { shipmentId, sighting } = readWebhook(body);
    let known: Shipment | undefined;
    await this.units.run(story, (unit) =>
      unit.change(shipments, shipmentId, (shipment, { now }) => {
        if (!shipment) throw new HubError('shipment/not-found');
        known = shipment;
        return track(shipment, sighting, now);
      }),
    );
    if (known) await noteBadData(this.db, 'postal', sightingsIn(known, sighting));
    return { ok: true };
  }
}
