import { EscalationKind } from '#contracts';
import type { Cause } from '#messaging';
import { Allow, Caller, officeScope, Story, type Actor } from '#platform';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Dossier } from '../domain/dossier.js';
import type { Alert } from '../domain/escalation/alert.js';
import { openAlerts } from '../domain/escalation/alerts.js';
import { askAgain } from '../domain/unclaimed.js';
import { Desk } from './desk.js';
import { DossierSchema } from './dossier-schemas.js';
import type { DossierView } from './dossier-view.js';

const Listing = z.object({
  kind: EscalationKind.optional(),
  to: z.enum(['clerk', 'head', 'applicant']).optional(),
  after: z.uuid().optional().meta({ description: 'dossierId cuối của trang trước' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

interface Escalation extends Alert {
  readonly dossierId: string;
  readonly code: string | null;
}

@ApiTags('Nhắc việc')
@ApiBearerAuth()
@Controller('v1')
@Allow('clerk', 'head')
export class EscalationsController {
  constructor(private readonly desk: Desk) {}

  @Get('escalations')
  @ApiOperation({ summary: 'Việc sắp đến hạn, quá hạn, không ai nhận, kết quả chưa ai nhận của đơn vị; từng hồ sơ' })
  async list(
    @Query({ schema: Listing }) { kind, to, after, limit }: z.infer<typeof Listing>,
    @Caller() actor: Actor,
  ): Promise<{ items: Escalation[] }> {
    const rows = await this.desk.db.dossier.findMany({
      where: { ...officeScope(actor), alert: { not: null }, ...(after && { id: { gt: after } }) },
      select: { state: true },
      orderBy: { id: 'asc' },
      take: limit,
    });
    const items = rows.flatMap(({ state }) => toEscalations(state as unknown as Dossier));
    return { items: items.filter((one) => (!kind || one.kind === kind) && (!to || one.to === to)) };
  }

  @Post('dossiers/:id/steps/:step/request')
  @HttpCode(200)
  @Allow('clerk')
  @ApiOperation({ summary: 'Gửi lại yêu cầu của bước mà không cơ quan nào nhận' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  askAgain(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('step', { schema: z.string().max(60) }) step: string,
    @Caller() actor: Actor,
    @Story() story: Cause,
  ): Promise<DossierView> {
    return this.desk.act({ actor, story }, id, (dossier, moment) => askAgain(dossier, { step }, moment));
  }
}

const toEscalations = (dossier: Dossier): Escalation[] =>
  openAlerts(dossier).map((alert) => ({ dossierId: dossier.id, code: dossier.code ?? null, ...alert }));
