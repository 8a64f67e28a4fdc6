import { renderPdf, renderWorkbook, type Sheet } from '#forms';
import { sendFile } from '#platform';
import type { StreamableFile } from '@nestjs/common';
import { periodText, type Reporter } from '../forms/ii-06a.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Table<Row> = Pick<Parameters<typeof renderWorkbook<Row>>[0], 'title' | 'columns' | 'rows'>;

export async function sendPdf(sheet: Sheet): Promise<StreamableFile> {
  const pdf = await renderPdf(sheet);
  return sendFile(pdf, { name: `${sheet.title}.pdf`, type: 'application/pdf', length: pdf.length, as: 'inline' });
}

export async function sendXlsx<Row>(table: Table<Row>, reporter: Reporter): Promise<StreamableFile> {
  const about = `${reporter.unit}. ${periodText(reporter)}`;
  const file = await renderWorkbook({ ...table, about, madeAt: reporter.madeAt });
  const name = `${table.title} ${reporter.from} ${reporter.to}.xlsx`;
  return sendFile(file, { name, type: XLSX, length: file.length, as: 'attachment' });
}
