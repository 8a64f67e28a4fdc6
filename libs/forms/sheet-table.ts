import type { Content, TableCell } from 'pdfmake';

export interface Column<Row> {
  readonly title: string;
  readonly width: number | '*' | 'auto';
  readonly align?: 'left' | 'center' | 'right';
  readonly cell: (row: Row, at: number) => TableCell;
}

/** A ruled table; its head is repeated on every page and no row is torn apart. */
export function sheetTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], fontSize: number): Content {
  const head = columns.map(({ title }): TableCell => ({ text: title, bold: true, alignment: 'center' }));
  const body = rows.map((row, at) =>
    columns.map(({ cell, align = 'left' }): TableCell => {
      const content = cell(row, at);
      return typeof content === 'string' ? { text: content, alignment: align } : content;
    }),
  );
  return {
    table: { headerRows: 1, dontBreakRows: true, widths: columns.map(({ width }) => width), body: [head, ...body] },
    layout: 'ruled',
    fontSize,
    margin: [0, 4, 0, 4],
  };
}
