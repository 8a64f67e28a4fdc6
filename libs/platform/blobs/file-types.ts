/** What may be kept, told by its first bytes whatever it is called. Nothing here can carry a program an office's machine runs by itself. */
const TYPES = [
  { type: 'application/pdf', extension: 'pdf', begins: ['25504446 2d'] },
  { type: 'image/jpeg', extension: 'jpg', begins: ['ffd8ff'] },
  { type: 'image/png', extension: 'png', begins: ['89504e47 0d0a1a0a'] },
  { type: 'image/tiff', extension: 'tif', begins: ['49492a00', '4d4d002a'] },
] as const;
export type FileType = (typeof TYPES)[number];

/** As many first bytes as it takes to tell. */
export const HEAD_LENGTH = 8;

/** The type of a file that begins with these bytes, in hex; nothing for one that may not be kept. */
export function typeOf(head: string): FileType | undefined {
  return TYPES.find(({ begins }) => begins.some((begin) => head.startsWith(begin.replaceAll(' ', ''))));
}

const FORBIDDEN = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu;

/** A name that is a name everywhere, and says the type that was found: `../Hợp đồng.exe` of a PDF is `Hợp đồng.pdf`. */
export function safeName(given: string, { extension }: FileType): string {
  const [last = ''] = given.normalize('NFC').split(/[\\/]/).slice(-1);
  const stem = last
    .replace(/\.[^.]{0,10}$/, '')
    .replaceAll(FORBIDDEN, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${stem.slice(0, 120) || 'giay-to'}.${extension}`;
}
