import { Allow, Caller, type Actor } from '#platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ParkedCause, Turns } from './parked-causes.js';
import { CauseList, CauseOutlookSchema, TurnsSchema } from './parked-schemas.js';
import type { CauseOutlook } from './rehearsal.js';
import { Services } from './services.js';

const Service = z.string().max(40);
const Cause = z.string().regex(/^[\da-f]{32}$/);
const reason = z.string().trim().min(3).max(500);
const InTurn = z
  .strictObject({
    reason,
    perMinute: z.int().min(1).max(600).meta({ description: 'số hồ sơ mỗi phút' }),
  })
  .meta({ id: 'ReplayInTurn' });
const Stop = z.strictObject({ reason }).meta({ id: 'StopReplay' });

/** Parked messages by what holds them up, to be mended many at once. */
@ApiTags('Thông điệp treo')
@ApiBearerAuth()
@Controller('v1')
@Allow('operator')
export class ParkedCausesController {
  constructor(private readonly services: Services) {}

  @Get('parked-causes')
  @ApiOperation({ summary: 'Vì sao có thông điệp treo: mỗi nguyên nhân giữ bao nhiêu hồ sơ, từ bao giờ' })
  @ApiOkResponse({ standardSchema: CauseList })
  async list(): Promise<(ParkedCause & { service: string })[]> {
    const lists = await Promise.all(
      [...this.services].map(async ([service, { causes }]) =>
        (await causes.list()).map((cause) => ({ service, ...cause })),
      ),
    );
    return lists.flat();
  }

  @Post('parked/:service/causes/:cause/rehearsal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Chạy thử các hồ sơ đầu của một nguyên nhân; không ghi gì' })
  @ApiOkResponse({ standardSchema: CauseOutlookSchema })
  rehearse(
    @Param('service', { schema: Service }) service: string,
    @Param('cause', { schema: Cause }) cause: string,
  ): Promise<CauseOutlook> {
    return this.services.named(service).rehearsal.ofCause(cause);
  }

  @Post('parked/:service/causes/:cause/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Chạy lại lần lượt; các lượt nằm trong hệ thống, đóng trang vẫn tiếp tục' })
  @ApiOkResponse({ standardSchema: TurnsSchema })
  replay(
    @Param('service', { schema: Service }) service: string,
    @Param('cause', { schema: Cause }) cause: string,
    @Body({ schema: InTurn }) { reason, perMinute }: z.infer<typeof InTurn>,
    @Caller() { sub: by }: Actor,
  ): Promise<Turns> {
    return this.services.named(service).causes.replayInTurn(cause, { by, reason }, perMinute);
  }

  @Post('parked/:service/causes/:cause/stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dừng: rút các lượt chưa chạy' })
  @ApiOkResponse({ standardSchema: z.object({ stopped: z.int() }).meta({ id: 'StoppedReplay' }) })
  async stop(
    @Param('service', { schema: Service }) service: string,
    @Param('cause', { schema: Cause }) cause: string,
    @Body({ schema: Stop }) { reason }: z.infer<typeof Stop>,
    @Caller() { sub: by }: Actor,
  ): Promise<{ stopped: number }> {
    return { stopped: await this.services.named(service).causes.stop(cause, { by, reason }) };
  }
}
