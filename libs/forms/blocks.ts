import type { Content } from 'pdfmake';
import { balanced, inCapitals } from './local-text.js';

/** The title in capitals, and a line below it. */
export const heading = (title: string, below?: string): Content => ({
  stack: [
    { text: balanced(inCapitals(title), 4), alignment: 'center', bold: true, fontSize: 13 },
    ...(below
      ? [{ text: below, alignment: 'center' as const, margin: [0, 2, 0, 0] as [number, number, number, number] }]
      : []),
  ],
  margin: [0, 4, 0, 8],
});

const labelled = (label: string, value: string | undefined) => [
  `${label}: `,
  value ? { text: value } : { text: '.'.repeat(24), color: '#555555' },
];

/** `Label: value`. What is not known is a dotted line for the pen. */
export const field = (label: string, value: string | undefined): Content => ({
  text: labelled(label, value),
  margin: [0, 0.5, 0, 0.5],
});

/** Short fields on one line, as long as it holds them. */
export const fields = (...pairs: readonly (readonly [label: string, value: string | undefined])[]): Content => ({
  text: pairs.map(([label, value], at) => [at > 0 ? '      ' : '', ...labelled(label, value)]).flat(),
  preserveLeadingSpaces: true,
  margin: [0, 0.5, 0, 0.5],
});

export const paragraph = (text: string): Content => ({ text, alignment: 'justify', margin: [0, 2, 0, 2] });

export const numbered = (items: readonly string[]): Content => ({
  stack: items.map((item, at) => ({
    columns: [
      { width: 16, text: `${at + 1}.` },
      { width: '*', text: item },
    ],
    margin: [10, 1, 0, 1],
  })),
});

/** The address where a dossier is followed, for a telephone's camera: at most a square of `side` points. */
export const trackingCode = (address: string, side: number) => ({
  qr: address,
  fit: side,
  eccLevel: 'M' as const,
});

/** Content with the tracking code on its right. */
export const besideCode = (content: readonly Content[], address: string | undefined): Content =>
  address
    ? {
        columns: [
          { width: '*', stack: [...content] },
          {
            width: 74,
            stack: [
              { ...trackingCode(address, 72), alignment: 'right' },
              { text: 'Quét mã để tra cứu', fontSize: 7, alignment: 'right', margin: [0, 2, 0, 0] },
            ],
          },
        ],
        columnGap: 8,
      }
    : { stack: [...content] };

interface Signature {
  readonly role: string;
  readonly how?: string;
  readonly name?: string | undefined;
}

/** Places to sign, side by side, kept on one page. */
export const signatures = (...places: readonly (Signature | undefined)[]): Content => ({
  columns: places.map((place) => ({ width: '*', stack: place ? signature(place) : [{ text: '' }] })),
  unbreakable: true,
  margin: [0, 8, 0, 0],
});

function signature({ role, how = '(Ký và ghi rõ họ tên)', name }: Signature): Content[] {
  return [
    { text: inCapitals(role), bold: true, alignment: 'center' },
    { text: how, italics: true, alignment: 'center', fontSize: 9.5 },
    { text: name ?? ' ', bold: true, alignment: 'center', margin: [0, 28, 0, 0] },
  ];
}

export const note = (text: string): Content => ({ text, italics: true, fontSize: 8.5, margin: [0, 5, 0, 0] });
