import { Allow, districtNow } from '#platform';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ProgressList } from './parked-schemas.js';
import { isSilent } from './progress.js';
import { Services } from './services.js';

type Progress = z.infer<typeof ProgressList>;

/** How far each service has read, for operators. */
@ApiTags('Vận hành')
@ApiBearerAuth()
@Controller('v1/progress')
@Allow('operator')
export class ProgressController {
  constructor(private readonly services: Services) {}

  @Get()
  @ApiOperation({ summary: 'Mỗi phân hệ còn bao nhiêu thông điệp chưa đọc, từ bao giờ, đọc lần cuối lúc nào' })
  @ApiOkResponse({ standardSchema: ProgressList })
  async list(): Promise<Progress> {
    const now = districtNow();
    return Promise.all(
      [...this.services].map(async ([service, listening]) => {
        const { unread, oldestAt, movedAt, parked, stuckSince } = await listening.progress();
        return {
          service,
          unread,
          oldestAt: oldestAt?.toISOString() ?? null,
          movedAt: movedAt?.toISOString() ?? null,
          parked,
          silent: isSilent({ stuckSince }, now),
          trouble: listening.strategy.trouble?.what ?? null,
        };
      }),
    );
  }
}
