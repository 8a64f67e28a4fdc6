import { Allow, Caller, type Actor } from '#platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ParkedMessage } from './parked-messages.js';
import { Services } from './services.js';

const Id = z.string().regex(/^\d{1,18}$/);
const Service = z.string().max(40);
const Reason = z.object({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'ParkedReason' });
const Replay = Reason.extend({ message: z.looseObject({ type: z.string() }).optional() }).meta({ id: 'ParkedReplay' });

/** Messages the hub stopped trying. Acts are carried out in the background, in the dossier's order. */
@ApiTags('Thông điệp treo')
@ApiBearerAuth()
@Controller('v1/parked')
@Allow('operator')
export class ParkedController {
  constructor(private readonly services: Services) {}

  @Get()
  @ApiQuery({ name: 'service', required: false })
  async list(
    @Query('service', { schema: Service.optional() }) service?: string,
  ): Promise<(ParkedMessage & { service: string })[]> {
    const asked = service ? [[service, this.services.named(service)] as const] : [...this.services];
    const lists = await Promise.all(
      asked.map(async ([name, { parked }]) => (await parked.list()).map((message) => ({ service: name, ...message }))),
    );
    return lists.flat();
  }

  @Get(':service/:id')
  content(
    @Param('service', { schema: Service }) service: string,
    @Param('id', { schema: Id }) id: string,
  ): Promise<unknown> {
    return this.services.named(service).parked.content(id);
  }

  @Post(':service/:id/replay')
  @HttpCode(202)
  async replay(
    @Param('service', { schema: Service }) service: string,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Replay }) { reason, message }: z.infer<typeof Replay>,
    @Caller() caller: Actor,
  ): Promise<void> {
    await this.services.named(service).parked.replay(id, { by: caller.sub, reason }, message);
  }

  @Post(':service/:id/write-off')
  @HttpCode(202)
  async writeOff(
    @Param('service', { schema: Service }) service: string,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Reason }) { reason }: z.infer<typeof Reason>,
    @Caller() caller: Actor,
  ): Promise<void> {
    await this.services.named(service).parked.writeOff(id, { by: caller.sub, reason });
  }
}
