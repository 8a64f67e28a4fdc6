import { HubError } from '#contracts';
import { renderPdf } from '#forms';
import { DATABASE } from '#messaging';
import { Allow, Caller, officeScope, PrivateFile, sendFile, type Actor, type Database } from '#platform';
import { Controller, Get, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { handOverSlip } from '../forms/hand-over-slip.js';
import { findSlip } from '../store/hand-over-slips.js';

export const DESK_NAME = Symbol('DESK_NAME');
const ListNo = z.string().regex(/^BG-\d{6}-[\da-f]{8}$/);

@ApiTags('Bưu gửi')
@ApiBearerAuth()
@Controller('v1/hand-over-lists/:listNo')
@Allow('postal', 'clerk', 'head')
export class PostalSlipsController {
  constructor(
    @Inject(DATABASE) private readonly db: Database,
    @Inject(DESK_NAME) private readonly desk: string,
  ) {}

  @Get('pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Bản in của danh sách bàn giao' })
  async print(@Param('listNo', { schema: ListNo }) listNo: string, @Caller() actor: Actor): Promise<StreamableFile> {
    const slip = await findSlip(this.db, listNo, officeScope(actor));
    if (!slip) throw new HubError('form/not-found');
    const pdf = await renderPdf(handOverSlip(slip, this.desk));
    return sendFile(pdf, { name: `${listNo}.pdf`, type: 'application/pdf', length: pdf.length, as: 'inline' });
  }
}
