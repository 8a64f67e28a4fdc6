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
import { AgenciesReconciliation } from '../agencies-reconciliation.js';
import type { AgencyDifference } from '../domain/compare-with-agency.js';
import { canRepair, repair } from '../domain/repair.js';
import { requests } from '../store/requests.js';

const Id = z.string().regex(/^\d{1,15}$/);

/** Where the books of agencies differ from ours. What an agency decided is heard by a person's click as any answer is, never put over ours. */
@ApiTags('Đối soát')
@ApiBearerAuth()
@Controller('v1/agency-differences')
@Allow('operator')
export class AgencyReconciliationController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly reconciliation: AgenciesReconciliation,
    private readonly units: Units,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Chỗ khác nhau giữa sổ của cơ quan và của hệ thống, cũ nhất trước' })
  @ApiOkResponse({ standardSchema: MismatchesSchema })
  async list(): Promise<MismatchesView> {
    const { db } = this;
    return toMismatchesView(await lastComparison(db, 'agencies'), await openMismatches(db, 'agencies'), ({ what }) =>
      canRepair(what),
    );
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
  @ApiOperation({
    summary: 'Gửi lại yêu cầu cơ quan không có, lấy về kết quả cơ quan đã có, hoặc ghi theo ngày của cơ quan',
  })
  async repair(
    @Param('id', { schema: Id }) id: string,
    @Caller() { sub }: Actor,
    @Story() story: Cause,
  ): Promise<{ told: true }> {
    const found = await findMismatch(this.db, 'agencies', id);
    if (!found) throw new HubError('reconciliation/not-found');
    await this.units.run(story, async (unit) => {
      await unit.change(requests, found.about, (request, moment) =>
        repair(request, { ...found, what: found.what as AgencyDifference }, moment),
      );
      unit.write(markRepaired('agencies', id, sub));
    });
    return { told: true };
  }
}
