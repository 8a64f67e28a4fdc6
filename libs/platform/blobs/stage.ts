import { HubError } from '#contracts';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { HEAD_LENGTH, typeOf, type FileType } from './file-types.js';
import type { StagedFile } from './blob-store.js';

export interface Upload {
  readonly stream: Readable & { readonly truncated?: boolean };
  /** What the sender says its SHA-256 is, if they say it. */
  readonly sha256?: string | undefined;
}

/**
 * Takes an upload to a file of its own in `folder`, hashing it on the way; `use` has it until it is done, then it is gone,
 * whatever happened. Memory holds one chunk. A file of the wrong type is read to its end, so that the sender hears the answer,
 * but not written.
 */
export async function withStaged<Result>(
  folder: string,
  upload: Upload,
  use: (file: StagedFile, type: FileType) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, randomUUID());
  try {
    const { type, ...staged } = await write(file, upload.stream);
    if (upload.stream.truncated) throw new HubError('paper/too-large');
    if (!type) throw new HubError('paper/type-not-allowed');
    if (upload.sha256 && upload.sha256 !== staged.sha256) throw new HubError('paper/hash-mismatch');
    return await use(staged, type);
  } finally {
    await rm(file, { force: true });
  }
}

async function write(file: string, stream: Readable): Promise<StagedFile & { type: FileType | undefined }> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let size = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (head.length < HEAD_LENGTH) head = Buffer.concat([head, chunk.subarray(0, HEAD_LENGTH)]);
      hash.update(chunk);
      size += chunk.length;
      if (head.length < HEAD_LENGTH || typeOf(head.toString('hex'))) await handle.write(chunk);
    }
    await handle.sync();
  } catch (error) {
    throw new HubError('paper/cut-off', undefined, [], { cause: error });
  } finally {
    await handle.close();
  }
  return { path: file, size, sha256: hash.digest('hex'), type: typeOf(head.toString('hex')) };
}

const DAY_MS = 24 * 60 * 60_000;

/** Removes what processes that were killed have left of calls a day ago, by the machine's clock, which stamps what is staged. */
export async function clearStaging(folder: string, now = new Date()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (found && now.getTime() - found.mtime.getTime() > DAY_MS) await rm(path.join(folder, name), { force: true });
  }
}
