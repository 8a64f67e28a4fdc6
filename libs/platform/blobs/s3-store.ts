import type { S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { BlobStore } from './blob-store.js';

export interface S3Options {
  readonly bucket: string;
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const isMissing = (error: unknown): boolean => error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name);

/** Blobs as objects named by their SHA-256, which the store checks as it takes them. The SDK is large: only who uses it loads it. */
export async function s3Store({ bucket: Bucket, ...where }: S3Options): Promise<BlobStore> {
  const s3 = await import('@aws-sdk/client-s3');
  const client = clientOf(s3, where);
  const has = (Key: string): Promise<boolean> =>
    client.send(new s3.HeadObjectCommand({ Bucket, Key })).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  return {
    has,
    async put({ path, size, sha256 }) {
      const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
      const Body = createReadStream(path);
      await client.send(new s3.PutObjectCommand({ Bucket, Key: sha256, Body, ContentLength: size, ChecksumSHA256 }));
    },
    get: (Key) =>
      client.send(new s3.GetObjectCommand({ Bucket, Key })).then(
        ({ Body }) => Body as Readable,
        (error: unknown) => {
          if (isMissing(error)) return undefined;
          throw error;
        },
      ),
    async *list() {
      for await (const { Contents = [] } of s3.paginateListObjectsV2({ client }, { Bucket }))
        for (const { Key, LastModified } of Contents)
          if (Key && LastModified) yield { sha256: Key, storedAt: LastModified };
    },
    async remove({ sha256: Key, storedAt }) {
      const head = await client.send(new s3.HeadObjectCommand({ Bucket, Key }));
      if (head.LastModified && head.LastModified > storedAt) return;
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key }));
    },
  };
}

/** Path style, and no checksums but ours: what every S3-compatible store understands. What goes wrong is thrown, not printed. */
const clientOf = (
  s3: typeof import('@aws-sdk/client-s3'),
  { endpoint, region, accessKeyId, secretAccessKey }: Omit<S3Options, 'bucket'>,
): S3Client =>
  new s3.S3Client({
    region,
    ...(endpoint && { endpoint }),
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {} },
  });
