import { HubError } from '#contracts';
import type { Cause } from '#messaging';
import { Allow, districtNow, Story } from '#platform';
import { toLocalDate } from '#working-time';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { getAct, type Reorganisation } from '../domain/move.js';
import type { OutlookLine } from '../domain/outlook.js';
import { countEnded, countMoved } from '../store/reorganisations.js';
import { Desk } from './desk.js';
import { toActView, toOutlookView, type OutlookView } from './reorganisation-view.js';
import { carryOut, concernedBy, dayOf, fingerprintOf, lookAhead } from './reorganisations.js';

const Id = z.string().max(60);
const Listing = z.object({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const Approve = z
  .strictObject({ approval: z.string().length(16).meta({ description: 'mã của lần xem trước' }) })
  .meta({ id: 'ApproveReorganisation' });

type ActView = ReturnType<typeof toActView>;
interface Preview extends OutlookView {
  readonly act: ActView;
  readonly approval: string;
  readonly moved: number;
  readonly items: readonly OutlookLine[];
}

@ApiTags('Sắp xếp đơn vị')
@ApiBearerAuth()
@Controller('v1/reorganisations')
@Allow('operator')
export class ReorganisationsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({ summary: 'Các văn bản sắp xếp đơn vị, cơ quan' })
  list(): { items: ActView[] } {
    const today = toLocalDate(districtNow());
    return { items: this.desk.data.organisation.acts.map((act) => toActView(act, today)) };
  }

  @Get(':act')
  @ApiOperation({ summary: 'Xem trước: hồ sơ, yêu cầu, bưu gửi, quyền nào bị tác động và thế nào; chưa thay đổi gì' })
  async preview(
    @Param('act', { schema: Id }) id: string,
    @Query({ schema: Listing }) { after = '', limit }: z.infer<typeof Listing>,
  ): Promise<Preview> {
    const reorganisation = this.#get(id);
    const now = districtNow();
    const day = dayOf(reorganisation, now);
    const lines = await lookAhead(this.desk, reorganisation, day);
    const ended = await countEnded(this.desk.db, concernedBy(reorganisation, day).offices);
    return {
      act: toActView(reorganisation.act, toLocalDate(now)),
      approval: fingerprintOf(reorganisation),
      moved: await countMoved(this.desk.db, id),
      ...toOutlookView(reorganisation, lines, ended),
      items: lines.filter((line) => line.id > after).slice(0, limit),
    };
  }

  /** Called again after a crash, it goes on where it stood. */
  @Post(':act/approval')
  @HttpCode(200)
  @ApiOperation({ summary: 'Duyệt: nơi tiếp tục giải quyết nhận các hồ sơ, yêu cầu đang dở' })
  async approve(
    @Param('act', { schema: Id }) id: string,
    @Body({ schema: Approve }) { approval }: z.infer<typeof Approve>,
    @Story() story: Cause,
  ): Promise<{ moved: number; movedBefore: number }> {
    const reorganisation = this.#get(id);
    const today = toLocalDate(districtNow());
    if (reorganisation.act.on > today) throw new HubError('reorganisation/not-in-force');
    if (approval !== fingerprintOf(reorganisation)) throw new HubError('reorganisation/changed');
    const movedBefore = await countMoved(this.desk.db, id);
    return { moved: await carryOut(this.desk, reorganisation, today, story), movedBefore };
  }

  #get(id: string): Reorganisation {
    const { organisation } = this.desk.data;
    return { organisation, act: getAct(organisation, id) };
  }
}
