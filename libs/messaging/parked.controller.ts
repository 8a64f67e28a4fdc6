import { Allow, Caller, type Actor } from '#platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ParkedMessage } from './parked-messages.js';
import { Outlooks, ParkedList } from './parked-schemas.js';
import type { Outlook } from './rehearsal.js';
import { Services } from './services.js';

const Id = z.string().regex(/^\d{1,18}$/);
const Service = z.string().max(40);
const Listing = z
  .object({
    service: Service.optional(),
    cause: z
      .string()
      .max(40)
      .optional()
      .meta({ description: 'chỉ thông điệp đứng đầu mỗi hồ sơ, theo nguyên nhân này' }),
    after: Id.optional().meta({ description: 'id cuối của trang trước; cần cả "service"' }),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  })
  .refine(({ service, after }) => service || !after, { path: ['service'], error: 'cần có khi xem trang sau' });
const Reason = z.object({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'ParkedReason' });
const Message = z.looseObject({ type: z.string() });
const Replay = Reason.extend({ message: Message.optional() }).meta({ id: 'ParkedReplay' });
const Trial = z
  .strictObject({ act: z.enum(['replay', 'write-off']), message: Message.optional() })
  .meta({ id: 'ParkedTrial' });

/** Messages the hub stopped trying. Acts are carried out in the background, in the dossier's order. */
@ApiTags('Thông điệp treo')
@ApiBearerAuth()
@Controller('v1/parked')
@Allow('operator')
export class ParkedController {
  constructor(private readonly services: Services) {}

  @Get()
  @ApiOperation({ summary: 'Thông điệp treo của từng phân hệ, cũ nhất trước; không có nội dung' })
  @ApiOkResponse({ standardSchema: ParkedList })
  async list(
    @Query({ schema: Listing }) { service, ...listing }: z.infer<typeof Listing>,
  ): Promise<(ParkedMessage & { service: string })[]> {
    const asked = service ? [[service, this.services.named(service)] as const] : [...this.services];
    const lists = await Promise.all(
      asked.map(async ([name, { parked }]) =>
        (await parked.list(listing)).map((message) => ({ service: name, ...message })),
      ),
    );
    return lists.flat();
  }

  @Get(':service/:id')
  @ApiOperation({ summary: 'Nội dung một thông điệp treo; có dữ liệu cá nhân' })
  content(
    @Param('service', { schema: Service }) service: string,
    @Param('id', { schema: Id }) id: string,
  ): Promise<unknown> {
    return this.services.named(service).parked.content(id);
  }

  @Post(':service/:id/rehearsal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Chạy thử: nếu chạy lại, sửa rồi chạy lại, hoặc bỏ qua thì sao; không ghi gì' })
  @ApiOkResponse({ standardSchema: Outlooks })
  rehearse(
    @Param('service', { schema: Service }) service: string,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Trial }) { act, message }: z.infer<typeof Trial>,
  ): Promise<Outlook[]> {
    return this.services.named(service).rehearsal.ofMessage(id, act, message);
  }

  @Post(':service/:id/replay')
  @HttpCode(202)
  @ApiOperation({ summary: 'Chạy lại, nguyên văn hoặc đã sửa' })
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
  @ApiOperation({ summary: 'Bỏ qua, ghi lý do; thông điệp chờ sau được đi tiếp' })
  async writeOff(
    @Param('service', { schema: Service }) service: string,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Reason }) { reason }: z.infer<typeof Reason>,
    @Caller() caller: Actor,
  ): Promise<void> {
    await this.services.named(service).parked.writeOff(id, { by: caller.sub, reason });
  }
}
