import { HubError } from '#contracts';
import { once, type Cause } from '#messaging';
import { Allow, Caller, IdempotencyKey, Story, type Actor } from '#platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { approve } from '../store/calendar-changes.js';
import { toChangeView, toRecalculationView, type ChangeView, type RecalculationView } from './calendar-change-view.js';
import { officesOf, propose, tellAll } from './calendar-changes.js';
import { Desk } from './desk.js';

const Id = z.uuid();
const Propose = z
  .strictObject({ decisions: z.array(z.string().trim().min(1).max(300)).min(1).max(20) })
  .meta({ id: 'ProposeCalendarChange' });
const Listing = z.object({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

@ApiTags('Lịch làm việc')
@ApiBearerAuth()
@Controller('v1/calendar-changes')
@Allow('head', 'operator')
export class CalendarChangesController {
  constructor(private readonly desk: Desk) {}

  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Lập danh sách hồ sơ có ngày hẹn thay đổi theo quyết định về lịch; chưa thay đổi gì' })
  propose(
    @Body({ schema: Propose }) body: z.infer<typeof Propose>,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<ChangeView> {
    const { units, data } = this.desk;
    return units.run(story, (unit) =>
      once(unit, { service: 'one-stop', caller: actor.sub, key, request: body }, () =>
        propose(unit, data, actor, body.decisions),
      ),
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'Danh sách hồ sơ của một lần thay đổi lịch: ngày hẹn cũ, ngày hẹn mới' })
  async one(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: Listing }) { after, limit }: z.infer<typeof Listing>,
    @Caller() actor: Actor,
  ): Promise<ChangeView & { items: RecalculationView[] }> {
    const change = await this.#get(id, actor);
    const items = await this.desk.db.recalculation.findMany({
      where: { changeId: id, ...(after && { dossierId: { gt: after } }) },
      orderBy: { dossierId: 'asc' },
      take: limit,
    });
    return { ...toChangeView(change, change.recalculations), items: items.map(toRecalculationView) };
  }

  /** Called again after a crash, it goes on where it stood. */
  @Post(':id/approval')
  @HttpCode(200)
  @ApiOperation({ summary: 'Duyệt: ngày hẹn của các hồ sơ trong danh sách được tính lại, ghi rõ cũ, mới, lý do' })
  async approve(
    @Param('id', { schema: Id }) id: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<ChangeView> {
    const { why } = await this.#get(id, actor);
    const { units } = this.desk;
    await units.run(story, async (unit) => unit.write(approve(id, actor.sub, unit.now)));
    await tellAll(units, story, { id, why });
    const change = await this.#get(id, actor);
    return toChangeView(change, change.recalculations);
  }

  /** That of an office the caller has no part in is not found. */
  async #get(id: string, actor: Actor) {
    const change = await this.desk.db.calendarChange.findUnique({
      where: { id },
      include: { recalculations: { select: { newAt: true, toldAt: true } } },
    });
    const mine = officesOf(actor, this.desk.data);
    if (!change?.offices.every((office) => mine.includes(office))) throw new HubError('calendar/change-not-found');
    return change;
  }
}
