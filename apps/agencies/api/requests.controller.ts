import { Facts, HubError, Outcome } from '#contracts';
import { DATABASE, once, Units, type Cause } from '#messaging';
import { agencyScope, Allow, Caller, IdempotencyKey, officeScope, Story, type Actor, type Database } from '#platform';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { claim } from '../domain/ask.js';
import { mend } from '../domain/made-calls.js';
import { takeOutcome } from '../domain/outcome.js';
import type { Request } from '../domain/request.js';
import { requests } from '../store/requests.js';
import { toView, type RequestView } from './request-view.js';

const Id = z.string().max(120);
const Listing = z.object({
  status: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
const Answer = z.strictObject({ outcome: Outcome }).meta({ id: 'DeskAnswer' });
const Mending = z.strictObject({ facts: Facts.default({}) }).meta({ id: 'MendRequest' });

/** An officer sees his agency's requests and those left to it; a clerk, those of his offices, to mend what an agency would not take. */
const scopeOf = (actor: Actor) => (actor.role === 'officer' ? agencyScope(actor) : officeScope(actor));

@ApiTags('Yêu cầu xử lý')
@ApiBearerAuth()
@Controller('v1/requests')
@Allow('officer', 'clerk')
export class RequestsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Yêu cầu gửi cơ quan tôi, gấp nhất trước' })
  async list(
    @Query({ schema: Listing }) { status, limit }: z.infer<typeof Listing>,
    @Caller() actor: Actor,
  ): Promise<{ items: RequestView[] }> {
    const rows = await this.db.request.findMany({
      where: { ...scopeOf(actor), ...(status && { status }) },
      select: { state: true },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: limit,
    });
    return { items: rows.map(({ state }) => toView(state as unknown as Request)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một yêu cầu; trong địa chỉ, dấu / của mã viết là %2F' })
  async one(@Param('id', { schema: Id }) id: string, @Caller() actor: Actor): Promise<RequestView> {
    return toView(await this.#get(actor, id));
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Allow('officer')
  @ApiOperation({ summary: 'Nhận việc tại bàn làm việc: yêu cầu không bị trả về vì không ai nhận' })
  async claim(
    @Param('id', { schema: Id }) id: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<RequestView> {
    await this.#get(actor, id);
    const claimed = await this.units.run(story, (unit) =>
      unit.change(requests, id, (request, moment) => claim(request!, moment)),
    );
    return toView(claimed!);
  }

  @Post(':id/outcome')
  @Allow('officer')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Cơ quan trả lời tại bàn làm việc: xong, từ chối, cần bổ sung, chưa xong' })
  async answer(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Answer }) body: z.infer<typeof Answer>,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<RequestView> {
    const asked = await this.#get(actor, id);
    if (asked.system) throw new HubError('auth/forbidden', 'Cơ quan này trả lời bằng phần mềm của mình');
    const call = { service: 'agencies', caller: actor.sub, key, request: { id, ...body } };
    return this.units.run(story, (unit) =>
      once(unit, call, async () => {
        const said = { outcome: body.outcome, saidAt: unit.now.toISOString() };
        return toView((await unit.change(requests, id, (request, moment) => takeOutcome(request!, said, moment)))!);
      }),
    );
  }

  @Post(':id/mend')
  @HttpCode(200)
  @Allow('clerk')
  @ApiOperation({ summary: 'Sửa dữ liệu mà cơ quan không nhận, gửi lại' })
  async mend(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Mending }) { facts }: z.infer<typeof Mending>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<RequestView> {
    await this.#get(actor, id);
    const mended = await this.units.run(story, (unit) =>
      unit.change(requests, id, (request, moment) => mend(request!, facts, moment)),
    );
    return toView(mended!);
  }

  async #get(actor: Actor, id: string): Promise<Request> {
    const row = await this.db.request.findFirst({ where: { id, ...scopeOf(actor) }, select: { state: true } });
    if (!row) throw new HubError('asked/not-found');
    return row.state as unknown as Request;
  }
}
