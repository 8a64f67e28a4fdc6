import { renderPdf } from './render-pdf.js';

const LETTERS = 'aăâeêioôơuưyđ'.split('');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VIETNAMESE = LETTERS.flatMap((letter) => TONES.map((tone) => (letter + tone).normalize('NFC')))
  .filter((letter) => letter.length === 1)
  .flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')]);

const print = (text: string) =>
  renderPdf({
    title: 'Chữ',
    paper: 'A5',
    issuedAt: '2026-06-15T02:00:00.000Z',
    content: [true, false].flatMap((bold) => [true, false].map((italics) => ({ text, bold, italics }))),
  });

/** What a reader may copy out of the file: the fonts' maps from glyphs to letters, which name no letter for a missing glyph. */
const lettersIn = async (pdf: Buffer): Promise<string> => {
  const { inflateSync } = await import('node:zlib');
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => Buffer.from(body!, 'latin1'));
  return streams
    .map((stream) => {
      try {
        return inflateSync(stream).toString('latin1');
      } catch {
        return '';
      }
    })
    .filter((stream) => stream.includes('beginbfrange'))
    .join('\n');
};

describe('the face of the forms', () => {
  it('has every Vietnamese letter in all four styles', async () => {
    const maps = await lettersIn(await print(VIETNAMESE.join('')));

    const missing = VIETNAMESE.filter(
      (letter) => maps.split(letter.codePointAt(0)!.toString(16).padStart(4, '0')).length - 1 < 4,
    );
    expect(missing).toEqual([]);
  });
});
