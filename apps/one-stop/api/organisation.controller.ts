import { LocalDate } from '#contracts';
import { districtNow, Open } from '#platform';
import { isValidOn } from '#procedures';
import { toLocalDate } from '#working-time';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Desk } from './desk.js';

const Tenure = z.object({
  code: z.string(),
  name: z.string(),
  validFrom: z.string(),
  validTo: z.string().optional().meta({ description: 'ngày cuối cùng; không có khi còn hiệu lực' }),
});
const continuedBy = z.object({ code: z.string(), act: z.string() }).optional();
const Organisation = z
  .object({
    on: z.string(),
    offices: z.array(Tenure.extend({ unit: z.string(), continuedBy })),
    agencies: z
      .array(Tenure.extend({ continuedBy }))
      .meta({ description: 'cả cơ quan đã kết thúc: bước cũ còn nêu tên' }),
    units: z.array(Tenure.extend({ kind: z.string(), parent: z.string().nullable() })),
  })
  .meta({ id: 'Organisation' });
const As = z.object({ on: LocalDate.optional().meta({ description: 'để trống: hôm nay' }) });

@ApiTags('Tổ chức')
@Controller('v1/organisation')
@Open('offices, agencies and administrative units are public')
export class OrganisationController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({ summary: 'Đơn vị tiếp nhận, cơ quan giải quyết, đơn vị hành chính của một ngày' })
  @ApiOkResponse({ standardSchema: Organisation })
  asOf(@Query({ schema: As }) { on = toLocalDate(districtNow()) }: z.infer<typeof As>): z.infer<typeof Organisation> {
    const { offices, agencies, units } = this.desk.data.organisation;
    const isThere = (row: { validFrom: string; validTo?: string | undefined }) => isValidOn(row, on);
    return {
      on,
      offices: offices.filter(isThere).map((row) => ({ ...toTenure(row), unit: row.unit, ...toSuccessor(row) })),
      agencies: agencies
        .filter(({ validFrom }) => validFrom <= on)
        .map((row) => ({ ...toTenure(row), ...toSuccessor(row) })),
      units: units.filter(isThere).map((row) => ({ ...toTenure(row), kind: row.kind, parent: row.parent ?? null })),
    };
  }
}

const toTenure = ({ code, name, validFrom, validTo }: z.infer<typeof Tenure>) => ({
  code,
  name,
  validFrom,
  ...(validTo && { validTo }),
});

const toSuccessor = ({ continuedBy: by }: { continuedBy?: z.infer<typeof continuedBy> }) =>
  by ? { continuedBy: { code: by.code, act: by.act } } : {};
