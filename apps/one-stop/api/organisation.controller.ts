import { Open } from '#platform';
import { toLocalDate } from '#working-time';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Desk } from './desk.js';

const Named = z.object({ code: z.string(), name: z.string() });
const Organisation = z
  .object({
    offices: z.array(Named.extend({ unit: z.string() })),
    agencies: z.array(Named),
    units: z.array(Named.extend({ kind: z.string(), parent: z.string().nullable() })),
  })
  .meta({ id: 'Organisation' });

@ApiTags('Tổ chức')
@Controller('v1/organisation')
@Open('offices, agencies and administrative units are public')
export class OrganisationController {
  constructor(private readonly desk: Desk) {}

  @Get()
  @ApiOperation({ summary: 'Đơn vị tiếp nhận, cơ quan giải quyết, đơn vị hành chính của hôm nay' })
  @ApiOkResponse({ standardSchema: Organisation })
  today(): z.infer<typeof Organisation> {
    const day = toLocalDate(new Date());
    const { offices, agencies, units } = this.desk.data.organisation;
    const isNow = ({ validFrom, validTo }: { validFrom: string; validTo?: string | undefined }) =>
      validFrom <= day && (!validTo || day <= validTo);
    return {
      offices: offices.filter(isNow).map(({ code, name, unit }) => ({ code, name, unit })),
      agencies: agencies.map(({ code, name }) => ({ code, name })),
      units: units.filter(isNow).map(({ code, name, kind, parent = null }) => ({ code, name, kind, parent })),
    };
  }
}
