import path from 'node:path';
import type { OneStopConfig } from '../config.js';
import type { BlobStore } from './blob-store.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';

/** Where papers are kept, and taken in. */
export interface PaperPlaces {
  readonly blobs: BlobStore;
  /** Of files on their way in, on the disk of the folder. */
  readonly staging: string;
}

type Places = Pick<
  OneStopConfig,
  'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>;

/** An S3-compatible store when a bucket is named, else the folder. */
export async function openStore(folder: string, config: Places): Promise<PaperPlaces> {
  const staging = path.join(folder, 'staging');
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  if (!bucket) return { staging, blobs: folderStore(folder) };
  if (!accessKeyId || !secretAccessKey)
    throw new Error('Bad configuration:\n✖ S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY');
  const where = { bucket, accessKeyId, secretAccessKey, endpoint: config.S3_ENDPOINT, region: config.S3_REGION };
  return { staging, blobs: await s3Store(where) };
}
