import path from 'node:path';
import { z } from 'zod';
import type { BlobStore } from './blob-store.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';

/** Where papers are kept, and taken in. */
export interface PaperPlaces {
  readonly blobs: BlobStore;
  /** Of files on their way in, on the disk of the folder. */
  readonly staging: string;
}

export const BlobConfig = z.object({
  BLOB_DIR: z.string().optional().describe('where files are kept, or taken in; absent: papers in DATA_DIR'),
  S3_BUCKET: z.string().min(1).optional().describe('bucket of an S3-compatible store, instead of the folder'),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
});
export type BlobConfig = z.infer<typeof BlobConfig>;

/** An S3-compatible store when a bucket is named, else the folder. */
export async function openStore(dataDir: string, config: BlobConfig): Promise<PaperPlaces> {
  const folder = config.BLOB_DIR ?? path.join(dataDir, 'papers');
  const staging = path.join(folder, 'staging');
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (!bucket) return { staging, blobs: folderStore(folder) };
  if (!accessKeyId || !secretAccessKey)
    throw new Error('Bad configuration:\n✖ S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY');
  const where = { bucket, accessKeyId, secretAccessKey, endpoint: config.S3_ENDPOINT, region: config.S3_REGION };
  return { staging, blobs: await s3Store(where) };
}
