import { spawnSync } from 'node:child_process';

/** A suite that reads printed pages: without poppler's tools it says so in a line, and fails where `CI` is set. */
export function describeWithPoppler(name: string, suite: () => void): void {
  if (!spawnSync('pdftotext', ['-v']).error) return describe(name, suite);
  const missing = 'no pdftotext: apt-get install -y poppler-utils';
  if (!process.env.CI) console.warn(`${name}: skipped, ${missing}`);
  (process.env.CI ? describe : describe.skip)(name, () => {
    it('has poppler', () => expect(missing).toBe(''));
  });
}

const read = (pdf: Buffer, ...how: string[]): string => {
  const { stdout, status, stderr } = spawnSync('pdftotext', [...how, '-', '-'], { input: pdf, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

/** What a reader would copy from the pages, on one line. */
export const textIn = (pdf: Buffer): string => read(pdf, '-layout').replaceAll(/\s+/g, ' ');

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly { readonly text: string; readonly box: readonly [number, number, number, number] }[];
}

/** Every word with its box (left, top, right, bottom), in points. */
export function pagesIn(pdf: Buffer): Page[] {
  const numbers = (tag: string, names: readonly string[]) =>
    names.map((name) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(tag)![1]));
  return [...read(pdf, '-bbox').matchAll(/<page ([^>]*)>([\s\S]*?)<\/page>/g)].map(([, page, body]) => {
    const [width, height] = numbers(page!, ['width', 'height']) as [number, number];
    const words = [...body!.matchAll(/<word ([^>]*)>(.*?)<\/word>/g)].map(([, tag, text]) => ({
      text: text!,
      box: numbers(tag!, ['xMin', 'yMin', 'xMax', 'yMax']) as [number, number, number, number],
    }));
    return { width, height, words };
  });
}
