import { createRequire } from 'node:module';

/** An instant is shown by the clock of the office, and can be sorted and counted with. */
export type CellValue = string | number | Date;

export interface WorkbookColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row, at: number) => string | number;
  /** For the workbook, where it is a number or an instant there and words on paper. */
  readonly value?: (row: Row) => CellValue | undefined;
}

export interface Workbook<Row> {
  readonly title: string;
  /** A line below the title: the office, the period. */
  readonly about: string;
  readonly madeAt: string;
  readonly columns: readonly WorkbookColumn<Row>[];
  readonly rows: readonly Row[];
}

/**
 * Loaded for the first workbook: one of ten files that a service would load, and few make any. The packer that ExcelJS itself uses
 * writes the hour of packing beside every part; here always the first a ZIP can name.
 */
async function excel() {
  const { default: ExcelJS } = await import('exceljs');
  const packer = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip') as {
    defaults: { date: Date };
  };
  packer.defaults.date = new Date(Date.UTC(1980, 0, 1));
  return ExcelJS;
}

const OFFSET_MS = 7 * 60 * 60_000;
const FONT = { name: 'Times New Roman' };

/**
 * A table for a spreadsheet: title, head that stays in sight, text as text, numbers and instants as such — nothing a cell says is
 * ever a formula. The same table gives the same bytes.
 */
export async function renderWorkbook<Row>({ title, about, madeAt, columns, rows }: Workbook<Row>): Promise<Buffer> {
  const { Workbook } = await excel();
  const book = new Workbook();
  book.creator = 'Liên Thông';
  book.created = new Date(madeAt);
  book.modified = new Date(madeAt);
  const sheet = book.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.addRow([title]).font = { ...FONT, bold: true, size: 14 };
  sheet.addRow([about]).font = { ...FONT, italic: true };
  sheet.addRow(columns.map((column) => column.title)).font = { ...FONT, bold: true };
  for (const [at, row] of rows.entries()) {
    const values = columns.map(({ cell, value }) => (value ? value(row) : cell(row, at)));
    const written = sheet.addRow(values.map(toCell));
    written.font = FONT;
    values.forEach((value, column) => {
      if (value instanceof Date) written.getCell(column + 1).numFmt = 'hh:mm dd/mm/yyyy';
    });
  }
  columns.forEach((_, at) => (sheet.getColumn(at + 1).width = 18));
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3 + rows.length, column: columns.length } };
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A spreadsheet knows no zones: an instant is written as the wall clock of Asia/Ho_Chi_Minh shows it. */
function toCell(value: CellValue | undefined): CellValue | undefined {
  if (value instanceof Date) return new Date(value.getTime() + OFFSET_MS);
  return typeof value === 'string' ? value.replaceAll('\n', ' ') : value;
}
