import { sheetTable, toCount, type Column, type Sheet } from '#forms';
import type { Component } from '#contracts';

const count = (of: (paper: Component) => number | undefined) => (paper: Component) => {
  const copies = of(paper);
  return copies ? toCount(copies) : '–';
};

const COLUMNS: readonly Column<Component>[] = [
  { title: 'TT', width: 16, align: 'center', cell: (_, at) => String(at + 1) },
  { title: 'Tên giấy tờ', width: '*', cell: ({ name }) => name },
  { title: 'Bản chính', width: 28, align: 'center', cell: count(({ originals }) => originals) },
  { title: 'Chứng thực', width: 32, align: 'center', cell: count(({ certified }) => certified) },
  { title: 'Bản chụp', width: 28, align: 'center', cell: count(({ copies }) => copies) },
  { title: 'Điện tử', width: 24, align: 'center', cell: ({ electronic }) => (electronic ? 'Có' : '–') },
];

/** The papers of a dossier, each with how many of which kind. */
export const papersTable = (papers: readonly Component[], fontSize: number): Sheet['content'][number] =>
  sheetTable(COLUMNS, papers, fontSize);
