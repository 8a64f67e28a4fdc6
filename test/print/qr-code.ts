import { spawnSync } from 'node:child_process';
import { decodeQR } from 'qr/decode.js';

/** What the QR code on a printed page says to a phone that is held over it: the first page as a picture, read as one. */
export function scanned(pdf: Buffer): string {
  const { stdout, status, stderr } = spawnSync('pdftoppm', ['-r', '150', '-gray', '-l', '1'], { input: pdf });
  if (status !== 0) throw new Error(stderr.toString());
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 40))!;
  const grey = stdout.subarray(head.length);
  const data = Uint8Array.from({ length: grey.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]!));
  return decodeQR({ width: Number(width), height: Number(height), data });
}
