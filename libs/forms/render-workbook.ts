import ExcelJS from 'exceljs';

export interface Workbook<Row> {
  readonly title: string;
  /** A line below the title: the office, the period. */
  readonly about: string;
  readonly madeAt: string;
  readonly columns: readonly { readonly title: string; readonly cell: (row: Row, at: number) => string | number }[];
  readonly rows: readonly Row[];
}

/** A table for a spreadsheet: title, head that stays in sight, text as text, numbers as numbers — nothing a cell says is ever a formula. */
export async function renderWorkbook<Row>({ title, about, madeAt, columns, rows }: Workbook<Row>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Liên Thông';
  book.created = new Date(madeAt);
  book.modified = new Date(madeAt);
  const sheet = book.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.addRow([title]).font = { name: 'Times New Roman', bold: true, size: 14 };
  sheet.addRow([about]).font = { name: 'Times New Roman', italic: true };
  sheet.addRow(columns.map((column) => column.title)).font = { name: 'Times New Roman', bold: true };
  for (const [at, row] of rows.entries())
    sheet.addRow(columns.map(({ cell }) => onOneLine(cell(row, at)))).font = { name: 'Times New Roman' };
  columns.forEach((_, at) => (sheet.getColumn(at + 1).width = 18));
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: 3 + rows.length, column: columns.length } };
  return Buffer.from(await book.xlsx.writeBuffer());
}

const onOneLine = (value: string | number): string | number =>
  typeof value === 'number' ? value : value.replaceAll('\n', ' ');
