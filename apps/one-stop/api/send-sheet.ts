import { renderPdf, type Sheet } from '#forms';
import { sendFile } from '#platform';
import type { StreamableFile } from '@nestjs/common';

/** A sheet as a PDF named like its title. */
export async function sendSheet(sheet: Sheet): Promise<StreamableFile> {
  const pdf = await renderPdf(sheet);
  const name = `${sheet.title.replaceAll('/', '-')}.pdf`;
  return sendFile(pdf, { name, type: 'application/pdf', length: pdf.length, as: 'inline' });
}
