import type { Decision } from '#contracts';
import { DATABASE, Units, type Cause } from '#messaging';
import { Allow, Caller, officeScope, Story, type Actor, type Database } from '#platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { resume, writeOff } from '../domain/parked-call.js';
import type { FiguresSync, Sync } from '../domain/sync.js';
import { anySyncs } from '../store/syncs.js';
import { SyncListSchema, SyncSchema, toView, type SyncView } from './sync-view.js';

const Id = z.uuid();
const Reason = z.strictObject({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'SyncReason' });
type Reason = z.infer<typeof Reason>;
const Listing = z.object({
  standing: z.enum(['parked', 'differs']).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

@ApiTags('Đồng bộ với cổng')
@ApiBearerAuth()
@Controller('v1/sync')
@Allow('operator')
export class SyncController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Hồ sơ hoặc số liệu đang treo, hoặc khác với sổ của cổng' })
  @ApiOkResponse({ standardSchema: SyncListSchema })
  async list(@Query({ schema: Listing }) query: z.infer<typeof Listing>): Promise<{ items: SyncView[] }> {
    const { standing, after, limit } = query;
    const rows = await this.db.sync.findMany({
      where: { status: { in: standing ? [standing] : ['parked', 'differs'] }, ...(after && { id: { gt: after } }) },
      select: { state: true },
      orderBy: { id: 'asc' },
      take: limit,
    });
    return { items: rows.map(({ state }) => toView(state as unknown as Sync | FiguresSync)) };
  }

  @Get('figures')
  @Allow('head', 'operator')
  @ApiOperation({ summary: 'Số liệu báo cáo đã gửi hoặc chờ gửi lên cổng, mới nhất trước' })
  @ApiOkResponse({ standardSchema: SyncListSchema })
  async figures(@Caller() actor: Actor): Promise<{ items: SyncView[] }> {
    const rows = await this.db.sync.findMany({
      where: { kind: 'figures', ...(actor.role === 'head' && officeScope(actor)) },
      select: { state: true },
      orderBy: { id: 'desc' },
      take: 200,
    });
    return { items: rows.map(({ state }) => toView(state as unknown as FiguresSync)) };
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gửi lại cuộc gọi đang treo' })
  @ApiOkResponse({ standardSchema: SyncSchema })
  resume(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Reason }) { reason }: Reason,
    @Caller() { sub: by }: Actor,
    @Story() story: Cause,
  ): Promise<SyncView> {
    return this.#act(id, story, (sync, now) => resume(sync, { by, reason }, now));
  }

  @Post(':id/write-off')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bỏ cuộc gọi đang treo; ghi lại chỗ khác nhau, phần sau gửi tiếp' })
  @ApiOkResponse({ standardSchema: SyncSchema })
  writeOff(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Reason }) { reason }: Reason,
    @Caller() { sub: by }: Actor,
    @Story() story: Cause,
  ): Promise<SyncView> {
    return this.#act(id, story, (sync, now) => writeOff(sync, { by, reason }, now));
  }

  async #act(
    id: string,
    story: Cause,
    decide: (sync: Sync | FiguresSync | undefined, now: Date) => Decision<Sync | FiguresSync>,
  ): Promise<SyncView> {
    const sync = await this.units.run(story, (unit) =>
      unit.change(anySyncs, id, (state, { now }) => decide(state, now)),
    );
    return toView(sync!);
  }
}
