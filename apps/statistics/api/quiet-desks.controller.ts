import { Allow, Caller, districtNow, type Actor } from '#platform';
import { bearersOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { LOOK_BACK_DAYS, quietDesks, type QuietDesk } from '../domain/quiet-desks.js';
import { lastRecords } from '../store/last-records.js';
import { Reports } from './reports.js';

const QuietDesksSchema = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        lastAt: z.string().nullable().meta({ description: 'thời điểm UTC; null: chưa từng, hoặc quá hai tháng' }),
        openHours: z.int().meta({ description: 'số giờ làm việc từ đó, không kể đêm, ngày nghỉ, ngày lễ' }),
        quietAfterHours: z.number(),
      }),
    ),
  })
  .meta({ id: 'QuietDesks' });

/** Desks that stopped recording: what is not recorded is in no figure. */
@ApiTags('Báo cáo')
@ApiBearerAuth()
@Controller('v1/reports/quiet-desks')
@Allow('head', 'operator')
export class QuietDesksController {
  constructor(private readonly reports: Reports) {}

  @Get()
  @ApiOperation({ summary: 'Bộ phận một cửa không ghi nhận gì trong giờ làm việc quá lâu' })
  @ApiOkResponse({ standardSchema: QuietDesksSchema })
  async quiet(@Caller() actor: Actor): Promise<{ items: QuietDesk[] }> {
    const { organisation, calendar, quietAfterHours } = this.reports.data;
    const now = districtNow();
    const bearers = [...bearersOn(organisation.offices, toLocalDate(now))];
    const own = bearers.filter(([, { code }]) => actor.role === 'operator' || actor.offices.includes(code));
    const since = new Date(now.getTime() - LOOK_BACK_DAYS * 24 * 60 * 60_000);
    const records = new Map(
      (
        await lastRecords(
          this.reports.db,
          own.map(([code]) => code),
          since,
        )
      ).map(({ code, at }) => [code, at]),
    );
    const last = new Map<string, Date>();
    for (const [code, bearer] of own) {
      const at = records.get(code);
      if (at && at > (last.get(bearer.code) ?? at.getTime() - 1)) last.set(bearer.code, at);
    }
    const offices = [...new Set(own.map(([, bearer]) => bearer))];
    return { items: quietDesks({ offices, last, calendar, quietAfterHours }, now) };
  }
}
