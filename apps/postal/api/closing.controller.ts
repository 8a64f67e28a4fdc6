import { Dong, LocalDate } from '#contracts';
import { DATABASE } from '#messaging';
import { Allow, Caller, officeScope, type Actor, type Database } from '#platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { closeDay, compare, type Closing, type Comparison } from '../domain/closing.js';
import { isItemCode } from '../domain/item-code.js';
import { findSlipsOf } from '../store/hand-over-slips.js';
import { findByParcels } from '../store/shipments.js';
import { ClosingSchema, ComparisonSchema } from './shipment-schemas.js';

const ItemCode = z.string().refine(isItemCode, 'Mã bưu gửi không đúng chuẩn S10');
const PostList = z
  .strictObject({ parcels: z.array(z.strictObject({ parcel: ItemCode, cod: Dong.optional() })).max(2000) })
  .meta({ id: 'PostList' });

/** The end of a day: what changed hands, the money of it, and whether the post has the same. */
@ApiTags('Bưu gửi')
@ApiBearerAuth()
@Controller('v1/postal-days/:day')
@Allow('postal', 'clerk', 'head')
export class ClosingController {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  @Get()
  @ApiOperation({ summary: 'Bưu gửi đã bàn giao trong ngày theo các danh sách hai bên ký, và tiền thu hộ' })
  @ApiOkResponse({ standardSchema: ClosingSchema })
  async day(@Param('day', { schema: LocalDate }) day: string, @Caller() actor: Actor): Promise<Closing> {
    const scope = officeScope(actor);
    const slips = await findSlipsOf(this.db, day, scope);
    const parcels = slips.flatMap(({ lines }) => lines.map(({ parcel }) => parcel));
    return closeDay(day, slips, await findByParcels(this.db, parcels));
  }

  @Post('comparison')
  @HttpCode(200)
  @ApiOperation({ summary: 'Đối chiếu với danh sách của bưu điện; không ghi nhận gì' })
  @ApiOkResponse({ standardSchema: ComparisonSchema })
  async compare(
    @Param('day', { schema: LocalDate }) day: string,
    @Body({ schema: PostList }) { parcels }: z.infer<typeof PostList>,
    @Caller() actor: Actor,
  ): Promise<Comparison> {
    return compare(await this.day(day, actor), parcels);
  }
}
