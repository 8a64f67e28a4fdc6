import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';

interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly length: number;
  /** `inline` is looked at in the browser, for what we made ourselves; a stranger's file is saved. */
  readonly as: 'inline' | 'attachment';
}

/** A file under a name people understand (RFC 6266, 8187). A route that sends one says `@PrivateFile()` beside it. */
export function sendFile(content: Buffer | Readable, { name, type, length, as }: SentFile): StreamableFile {
  const disposition = `${as}; filename="${asAscii(name)}"; filename*=UTF-8''${encodeName(name)}`;
  return new StreamableFile(content as Readable, { type, length, disposition });
}

/** For readers that know no UTF-8 names: the letters without their marks. */
const asAscii = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\w .-]/g, '');

const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
