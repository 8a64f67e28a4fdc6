import { Component, HubError, Instant } from '#contracts';
import { once, type Cause } from '#messaging';
import { Allow, Caller, IdempotencyKey, Story, type Actor } from '#platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Dossier } from '../domain/dossier.js';
import { type Decide, decideOn } from '../domain/setting.js';
import { receiveSupplement, requestSupplement } from '../domain/supplements.js';
import { dossiers } from '../store/dossiers.js';
import { Desk } from './desk.js';
import { DossierSchema } from './dossier-schemas.js';
import type { DossierView } from './dossier-view.js';

const Id = z.uuid();
const RequestSupplement = z
  .strictObject({
    items: z.array(z.string().trim().min(1).max(500)).min(1).max(50),
    reason: z.string().trim().min(10).max(2000),
    respondBy: Instant.optional(),
  })
  .meta({ id: 'RequestSupplement' });
const ReceiveSupplement = z
  .strictObject({
    supplementId: z.string().max(120).optional().meta({ description: 'để trống khi chỉ có một yêu cầu đang chờ' }),
    components: z.array(Component).min(1).max(200),
  })
  .meta({ id: 'ReceiveSupplement' });

@ApiTags('Bổ sung hồ sơ')
@ApiBearerAuth()
@ApiHeader({ name: 'Idempotency-Key', required: true })
@Controller('v1/dossiers/:id')
@Allow('clerk')
export class SupplementsController {
  constructor(private readonly desk: Desk) {}

  @Post('supplement-requests')
  @ApiOperation({ summary: 'Lập phiếu yêu cầu bổ sung; đồng hồ tạm dừng' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  request(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RequestSupplement }) body: z.infer<typeof RequestSupplement>,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<DossierView> {
    return this.#once(actor, story, key, id, { ask: body }, (dossier, moment) =>
      requestSupplement(dossier, body, moment),
    );
  }

  @Post('supplements')
  @ApiOperation({ summary: 'Nhận giấy tờ bổ sung; đồng hồ chạy tiếp' })
  @ApiOkResponse({ standardSchema: DossierSchema })
  receive(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReceiveSupplement }) body: z.infer<typeof ReceiveSupplement>,
    @Caller() actor: Actor,
    @Story() story: Cause,
    @IdempotencyKey() key: string,
  ): Promise<DossierView> {
    return this.#once(actor, story, key, id, { receive: body }, (dossier, moment) =>
      receiveSupplement(
        dossier,
        { components: body.components, supplementId: body.supplementId ?? onlyOpen(dossier) },
        moment,
      ),
    );
  }

  async #once(
    actor: Actor,
    story: Cause,
    key: string,
    id: string,
    request: object,
    decide: Decide,
  ): Promise<DossierView> {
    await this.desk.assertInScope(actor, id);
    const { data } = this.desk;
    return this.desk.units.run(story, (unit) =>
      once(unit, { service: 'one-stop', caller: actor.sub, key, request: { id, ...request } }, async () => {
        const dossier = await unit.change(dossiers, id, (state, { now }) => decideOn(state, data, now, decide));
        await this.desk.forms.issueDue(unit, dossier!, 'supplement');
        return this.desk.view(dossier!);
      }),
    );
  }
}

function onlyOpen(dossier: Dossier | undefined): string {
  const open = dossier?.supplements.filter(({ state }) => state === 'open') ?? [];
  if (open.length > 1)
    throw new HubError('request/invalid', '/supplementId', [
      { pointer: '/supplementId', detail: 'Hồ sơ có nhiều yêu cầu bổ sung đang chờ; nêu rõ yêu cầu nào' },
    ]);
  return open[0]?.id ?? '';
}
