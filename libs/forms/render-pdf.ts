import { createRequire } from 'node:module';
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Sheet } from './sheet.js';

const TINOS = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const face = (name: string) => path.join(TINOS, name, `Tinos_${name}.ttf`);

/** Tinos has the metrics of Times New Roman, which Decree 30/2020 asks of official papers, and every Vietnamese letter. */
pdfmake.setFonts({
  Tinos: {
    normal: face('400Regular'),
    bold: face('700Bold'),
    italics: face('400Regular_Italic'),
    bolditalics: face('700Bold_Italic'),
  },
});
pdfmake.setTableLayouts({
  ruled: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => file.startsWith(TINOS));

/** Left, top, right, bottom in points: 30, 20, 15, 20 mm on A4 by Decree 30/2020; in proportion on A5. */
const MARGINS = { A4: [85, 57, 43, 57], A5: [43, 26, 28, 26], landscape: [34, 34, 34, 40] } as const;
const SIZES = { A4: 12, A5: 10, landscape: 9.5 } as const;

/**
 * Prints a sheet. The same sheet gives the same bytes: the file's moment is the sheet's own, its id is made of what it says of
 * itself, and fonts are named by their order. Nothing is read but the fonts.
 */
export function renderPdf({ title, paper, landscape = false, issuedAt, content }: Sheet): Promise<Buffer> {
  const layout = landscape ? 'landscape' : paper;
  const made = new Date(issuedAt);
  return pdfmake
    .createPdf({
      info: { title, creator: 'Liên Thông', producer: 'Liên Thông', creationDate: made, modDate: made },
      language: 'vi-VN',
      displayTitle: true,
      pageSize: paper,
      pageOrientation: landscape ? 'landscape' : 'portrait',
      pageMargins: [...MARGINS[layout]],
      defaultStyle: { font: 'Tinos', fontSize: SIZES[layout], lineHeight: 1.1 },
      footer: (page, pages) =>
        pages > 1 ? { text: `Trang ${page}/${pages}`, alignment: 'center', fontSize: 8.5, margin: [0, 12, 0, 0] } : '',
      content: structuredClone([...content]),
    })
    .getBuffer();
}
