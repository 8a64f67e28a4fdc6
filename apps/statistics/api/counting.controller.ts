import { DATABASE } from '#messaging';
import { Allow, type Database } from '#platform';
import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Counting } from '../counting.js';
import { listRuns, type Run } from '../store/runs.js';

@ApiTags('Số liệu')
@ApiBearerAuth()
@Controller('v1/statistics')
@Allow('operator')
export class CountingController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    private readonly counting: Counting,
  ) {}

  @Get('runs')
  @ApiOperation({ summary: 'Các lần đếm lại và đối chiếu số liệu với nhật ký, mới nhất trước' })
  async runs(): Promise<{ items: Run[] }> {
    return { items: await listRuns(this.db) };
  }

  @Post('checks')
  @HttpCode(202)
  @ApiOperation({ summary: 'Đối chiếu số liệu của từng hồ sơ với nhật ký; việc đang chạy, không sửa gì' })
  async check(): Promise<{ started: 'check' }> {
    await this.counting.start('check');
    return { started: 'check' };
  }

  @Post('counts')
  @HttpCode(202)
  @ApiOperation({ summary: 'Đếm lại toàn bộ từ nhật ký rồi thay số liệu đang dùng; báo cáo vẫn xem được suốt lúc đó' })
  async countAnew(): Promise<{ started: 'count-anew' }> {
    await this.counting.start('count-anew');
    return { started: 'count-anew' };
  }
}
