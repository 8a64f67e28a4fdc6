import { Facts, HubError, Outcome } from '#contracts';
import { DATABASE, once, Units, type Cause } from '#messaging';
import { Allow, Caller, IdempotencyKey, Story, type Actor, type Database } from '#platform';
import type { Organisation } from '#procedures';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { asOfToday, claim } from '../domain/claim.js';
import { giveUp, mend } from '../domain/made-calls.js';
import { takeOutcome } from '../domain/outcome.js';
import type { Request } from '../domain/request.js';
import { requests } from '../store/requests.js';
import { RequestSchema } from './request-schemas.js';
import { getRequest, RequestId } from './request-scope.js';
import { ORGANISATION, viewOn, type RequestView } from './request-view.js';

const Answer = z.strictObject({ outcome: Outcome }).meta({ id: 'DeskAnswer' });
const Mending = z.strictObject({ facts: Facts.default({}) }).meta({ id: 'MendRequest' });
const GivingUp = z.strictObject({ reason: z.string().trim().min(10).max(1000) }).meta({ id: 'GiveUpRequest' });

/** What officers and clerks do with a request. */
@ApiTags('Yêu cầu xử lý')
@ApiBearerAuth()
@Controller('v1/requests/:id')
export class AnswersController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly units: Units,
    @Inject(ORGANISATION) private readonly organisation: Organisation,
  ) {}

  @Post('claim')
  @HttpCode(200)
  @Allow('officer')
  @ApiOperation({ summary: 'Nhận việc tại bàn làm việc: yêu cầu không bị trả về vì không ai nhận' })
  @ApiOkResponse({ standardSchema: RequestSchema })
  async claim(
    @Param('id', { schema: RequestId }) id: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<RequestView> {
    await getRequest(this.db, actor, id);
    const claimed = await this.units.run(story, (unit) =>
      unit.change(requests, id, (request, moment) =>
        claim(asOfToday(request!, this.organisation, moment.now), actor.sub, moment),
      ),
    );
    return this.#view(claimed!);
  }

  @Post('outcome')
  @Allow('officer')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOperation({ summary: 'Cơ quan trả lời tại bàn làm việc: xong, từ chối, cần bổ sung, chưa xong' })
  async answer(
    @Param('id', { schema: RequestId }) id: string,
    @Body({ schema: Answer }) body: z.infer<typeof Answer>,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<RequestView> {
    const asked = await getRequest(this.db, actor, id);
    if (asked.system) throw new HubError('auth/forbidden', 'Cơ quan này trả lời bằng phần mềm của mình');
    const call = { service: 'agencies', caller: actor.sub, key, request: { id, ...body } };
    return this.units.run(story, (unit) =>
      once(unit, call, async () => {
        const said = { outcome: body.outcome, saidAt: unit.now.toISOString() };
        return this.#view((await unit.change(requests, id, (request, moment) => takeOutcome(request!, said, moment)))!);
      }),
    );
  }

  @Post('mend')
  @HttpCode(200)
  @Allow('clerk')
  @ApiOperation({ summary: 'Sửa dữ liệu mà cơ quan không nhận, gửi lại' })
  @ApiOkResponse({ standardSchema: RequestSchema })
  async mend(
    @Param('id', { schema: RequestId }) id: string,
    @Body({ schema: Mending }) { facts }: z.infer<typeof Mending>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<RequestView> {
    await getRequest(this.db, actor, id);
    const mended = await this.units.run(story, (unit) =>
      unit.change(requests, id, (request, moment) => mend(request!, facts, moment)),
    );
    return this.#view(mended!);
  }

  @Post('give-up')
  @HttpCode(200)
  @Allow('clerk')
  @ApiOperation({ summary: 'Thôi gửi yêu cầu mà cơ quan không nhận: với hồ sơ, bước này bị từ chối' })
  @ApiOkResponse({ standardSchema: RequestSchema })
  async giveUp(
    @Param('id', { schema: RequestId }) id: string,
    @Body({ schema: GivingUp }) { reason }: z.infer<typeof GivingUp>,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<RequestView> {
    await getRequest(this.db, actor, id);
    const given = await this.units.run(story, (unit) =>
      unit.change(requests, id, (request, moment) => giveUp(request!, reason, moment)),
    );
    return this.#view(given!);
  }

  #view(request: Request): RequestView {
    return viewOn(this.organisation)(request);
  }
}
