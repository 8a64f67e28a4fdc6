import {
  findMismatch,
  lastComparison,
  markRepaired,
  MismatchesSchema,
  openMismatches,
  toMismatchesView,
  type MismatchesView,
} from '#agency-kit';
import { HubError } from '#contracts';
import { DATABASE, Units, type Cause } from '#messaging';
import { Allow, Caller, Story, type Actor, type Database } from '#platform';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ONLY_THEIRS } from '../domain/portal-standing.js';
import { tellAgain } from '../domain/tell-again.js';
import { PortalReconciliation } from '../portal-reconciliation.js';
import { syncs } from '../store/syncs.js';

const Id = z.string().regex(/^\d{1,15}$/);

/** Where the portal's books differ from ours. Nothing is overwritten but by a person's click, and then in the order of the dossier's calls. */
@ApiTags('Đối soát')
@ApiBearerAuth()
@Controller('v1/portal-differences')
@Allow('operator')
export class PortalReconciliationController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly reconciliation: PortalReconciliation,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Chỗ khác nhau giữa sổ của cổng và của hệ thống, cũ nhất trước' })
  @ApiOkResponse({ standardSchema: MismatchesSchema })
  async list(): Promise<MismatchesView> {
    const { db } = this;
    const canRepair = ({ what }: { what: string }) => what !== ONLY_THEIRS;
    return toMismatchesView(await lastComparison(db, 'portal'), await openMismatches(db, 'portal'), canRepair);
  }

  @Post('comparisons')
  @HttpCode(202)
  @ApiOperation({ summary: 'Đối soát ngay; việc đang chạy, không sửa gì' })
  async compare(): Promise<{ started: true }> {
    await this.reconciliation.start();
    return { started: true };
  }

  @Post(':id/repair')
  @HttpCode(202)
  @ApiOperation({ summary: 'Gửi lại cho cổng tình trạng của hồ sơ; hết khác khi lần đối soát sau thấy khớp' })
  async repair(
    @Param('id', { schema: Id }) id: string,
    @Caller() { sub }: Actor,
    @Story() story: Cause,
  ): Promise<{ told: true }> {
    const found = await findMismatch(this.db, 'portal', id);
    if (!found) throw new HubError('reconciliation/not-found');
    if (found.what === ONLY_THEIRS) throw new HubError('reconciliation/only-theirs');
    await this.units.run(story, async (unit) => {
      await unit.change(syncs, found.about, (sync, { now }) => tellAgain(sync, found.what === 'missing', now));
      unit.write(markRepaired('portal', id, sub));
    });
    return { told: true };
  }
}
