import { HubError, LocalDate, OfficeCode } from '#contracts';
import { renderWorkbook } from '#forms';
import { Allow, Caller, districtNow, officesInReach, PrivateFile, sendFile, type Actor } from '#platform';
import { getTemplate } from '#procedures';
import { toLocalDate } from '#working-time';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { toIssuer } from '../domain/forms/issuer.js';
import { toRegisterRow } from '../domain/forms/register.js';
import { dayText, register, REGISTER_COLUMNS, type Register } from '../forms/register.js';
import { findReceived } from '../store/issued-forms.js';
import { Desk } from './desk.js';
import { sendSheet } from './send-sheet.js';

/** On paper a page holds a dozen lines; a workbook may hold a year. */
const MOST = { pdf: 1_000, xlsx: 20_000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const Period = z.object({ office: OfficeCode, from: LocalDate, to: LocalDate });
type Period = z.infer<typeof Period>;

@ApiTags('Phiếu, mẫu')
@ApiBearerAuth()
@Controller('v1/register')
@Allow('clerk', 'head')
export class RegisterController {
  constructor(private readonly desk: Desk) {}

  @Get('pdf')
  @PrivateFile()
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'Sổ theo dõi hồ sơ, bản in' })
  async print(@Query({ schema: Period }) period: Period, @Caller() actor: Actor): Promise<StreamableFile> {
    const book = await this.#read(period, actor, MOST.pdf);
    return sendSheet(register(book));
  }

  @Get('xlsx')
  @PrivateFile()
  @ApiProduces(XLSX)
  @ApiOperation({ summary: 'Sổ theo dõi hồ sơ, bảng tính' })
  async workbook(@Query({ schema: Period }) period: Period, @Caller() actor: Actor): Promise<StreamableFile> {
    const book = await this.#read(period, actor, MOST.xlsx);
    const { heading, issuer, issuedAt: madeAt, rows } = book;
    const office = `${issuer.authority.replace('\n', ' ')} – ${issuer.unit}`;
    const about = `${office}, từ ngày ${dayText(period.from)} đến ngày ${dayText(period.to)}`;
    const file = await renderWorkbook({ title: heading.title, about, madeAt, columns: REGISTER_COLUMNS, rows });
    const name = `${heading.title} ${period.from} ${period.to}.xlsx`;
    return sendFile(file, { name, type: XLSX, length: file.length, as: 'attachment' });
  }

  /** As of the last day of the period, or today: under the name the office had then, and the same however often it is asked for. */
  async #read({ office: officeCode, from, to }: Period, actor: Actor, most: number): Promise<Register> {
    if (!officesInReach(actor).includes(officeCode)) throw new HubError('office/unknown');
    const { organisation, circulars } = this.desk.data;
    const today = toLocalDate(districtNow());
    const day = to < today ? to : today;
    const issuer = toIssuer(organisation, officeCode, day);
    const entries = await findReceived(this.desk.db, { officeCode, from, to }, most + 1);
    if (entries.length > most)
      throw new HubError('form/period-too-long', `Quá ${most} hồ sơ trong khoảng thời gian này`);
    const rows = entries.map((entry) => toRegisterRow(entry, organisation, { day, desk: issuer.unit }));
    return {
      heading: getTemplate(circulars, 'register', day),
      issuer,
      from,
      to,
      issuedAt: `${day}T05:00:00.000Z`,
      rows,
    };
  }
}
