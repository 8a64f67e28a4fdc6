import { districtNow } from '../district-time.js';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { BlobStore, StagedFile } from './blob-store.js';

const NAME = /^[\da-f]{64}$/;

/** Blobs as files of a folder, `ab/cd/<sha256>`, so that no folder grows beyond what people and tools can list; staged on the same disk. */
export function folderStore(folder: string): BlobStore {
  const placeOf = (sha256: string): string => {
    if (!NAME.test(sha256)) throw new TypeError('not a SHA-256');
    return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const has = (sha256: string): Promise<boolean> =>
    access(placeOf(sha256)).then(
      () => true,
      () => false,
    );
  return {
    has,
    put: async (file) => {
      const place = placeOf(file.sha256);
      if (await has(file.sha256)) return stamp(place);
      await stamp(file.path);
      await mkdir(path.dirname(place), { recursive: true });
      await moveDurably(file, place);
    },
    get: async (sha256) => ((await has(sha256)) ? createReadStream(placeOf(sha256)) : undefined),
    async *list() {
      for (const place of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!place.isFile() || !NAME.test(place.name)) continue;
        const found = await stat(path.join(place.parentPath, place.name)).catch(() => undefined);
        if (found) yield { sha256: place.name, storedAt: found.mtime };
      }
    },
    async remove({ sha256, storedAt }) {
      const found = await stat(placeOf(sha256)).catch(() => undefined);
      if (found && found.mtime.getTime() <= storedAt.getTime()) await rm(placeOf(sha256), { force: true });
    },
  };
}

/** Its age is told by the district's time, as orphans are looked for. */
const stamp = (file: string): Promise<void> => utimes(file, districtNow(), districtNow());

/** The staged file becomes the blob: a name appears with the whole content behind it, and stays after a power cut. */
async function moveDurably({ path: staged }: StagedFile, place: string): Promise<void> {
  await rename(staged, place);
  const parent = await open(path.dirname(place), 'r');
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
}
