import { PostalAddress, ResultDelivery } from '#contracts';
import type { Cause } from '#messaging';
import { Allow, Caller, Story, type Actor } from '#platform';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { changeDelivery } from '../domain/delivery.js';
import { Desk } from './desk.js';
import { DossierSchema } from './dossier-schemas.js';
import type { DossierView } from './dossier-view.js';

const Wish = z
  .strictObject({ resultDelivery: ResultDelivery, deliverTo: PostalAddress.optional() })
  .meta({ id: 'ChangeDelivery' });

@ApiTags('Trả kết quả')
@ApiBearerAuth()
@Controller('v1/dossiers/:id/delivery')
@Allow('clerk')
export class DeliveryController {
  constructor(private readonly desk: Desk) {}

  @Put()
  @ApiOperation({ summary: 'Đổi cách nhận kết quả: tại quầy hoặc qua bưu điện' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  change(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Wish }) wish: z.infer<typeof Wish>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => changeDelivery(dossier, wish, moment));
  }
}
