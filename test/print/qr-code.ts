import { spawnSync } from 'node:child_process';
import { decodeQR } from 'qr/decode.js';

/** A picture of a page is larger than what Node takes of a program by default. */
const MOST_BYTES = 16 * 1024 * 1024;

/** What the QR code on a printed page says to a phone that is held over it: the first page as a picture, read as one. */
export function scanned(pdf: Buffer): string {
  const { stdout, status, stderr } = spawnSync('pdftoppm', ['-r', '150', '-gray', '-l', '1'], {
    input: pdf,
    maxBuffer: MOST_BYTES,
  });
  if (status !== 0) throw new Error(stderr.toString());
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 40))!;
  const grey = stdout.subarray(head.length);
  const data = Uint8Array.from({ length: grey.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]!));
  return decodeQR({ width: Number(width), height: Number(height), data });
}
