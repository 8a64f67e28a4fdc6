import type { Content } from 'pdfmake';
import { balanced, inCapitals, toDayText } from './local-text.js';

/** Who issues a paper, under which number, where and when. */
export interface Head {
  /** Cơ quan chủ quản. */
  readonly authority?: string;
  readonly unit: string;
  /** `12/BPTNTKQ`; a paper without a number has none. */
  readonly number?: string | undefined;
  readonly place?: string;
  readonly issuedAt: string;
  /** Which form of which circular it follows, in small letters above. */
  readonly follows?: string | undefined;
}

const ruled = (width: number, centre: number): Content => ({
  canvas: [{ type: 'line', x1: centre - width / 2, y1: 1, x2: centre + width / 2, y2: 1, lineWidth: 0.6 }],
});

const SIZES = {
  A4: { left: 190, right: 277, text: 11.5 },
  A5: { left: 152, right: 196, text: 8.8 },
  landscape: { left: 340, right: 434, text: 10.5 },
} as const;

/** Authority over unit with the number on the left; quốc hiệu, tiêu ngữ, place and day on the right. */
export function letterhead(head: Head, paper: keyof typeof SIZES): Content[] {
  const { left, right, text } = SIZES[paper];
  const follows: Content[] = head.follows
    ? [{ text: head.follows, alignment: 'right', italics: true, fontSize: text - 1.5, margin: [0, 0, 0, 4] }]
    : [];
  return [
    ...follows,
    {
      columns: [
        { width: left, stack: issuer(head, left, text) },
        { width: right, stack: motto(head, right, text) },
      ],
      columnGap: 0,
      margin: [0, 0, 0, 8],
    },
  ];
}

function issuer({ authority, unit, number }: Head, width: number, fontSize: number): Content[] {
  return [
    ...(authority ? [{ text: inCapitals(authority), alignment: 'center' as const, fontSize }] : []),
    { text: balanced(inCapitals(unit)), alignment: 'center', bold: true, fontSize },
    ruled(width * 0.4, width / 2),
    ...(number
      ? [{ text: `Số: ${number}`, alignment: 'center' as const, fontSize, margin: [0, 5, 0, 0] as const }]
      : []),
  ] as Content[];
}

function motto({ place, issuedAt }: Head, width: number, fontSize: number): Content[] {
  return [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', alignment: 'center', bold: true, fontSize },
    { text: 'Độc lập - Tự do - Hạnh phúc', alignment: 'center', bold: true, fontSize: fontSize + 0.5 },
    ruled(fontSize * 12.6, width / 2),
    {
      text: place ? `${place}, ${toDayText(issuedAt)}` : `Ngày${toDayText(issuedAt).slice(4)}`,
      alignment: 'center',
      italics: true,
      fontSize,
      margin: [0, 5, 0, 0],
    },
  ];
}
