import { TrackingConfig } from '#contracts';
import { z } from 'zod';

/** What the one-stop shop is told beside its data. */
export const OneStopConfig = TrackingConfig.extend({
  PAPER_MAX_MB: z.coerce.number().int().min(1).max(500).default(30).describe('largest file of a dossier'),
  BLOB_DIR: z.string().optional().describe('where files are kept, or taken in; absent: papers in DATA_DIR'),
  S3_BUCKET: z.string().min(1).optional().describe('bucket of an S3-compatible store, instead of the folder'),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
});
export type OneStopConfig = z.infer<typeof OneStopConfig>;
