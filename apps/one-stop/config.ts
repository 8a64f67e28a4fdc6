import { TrackingConfig } from '#contracts';
import { BlobConfig } from '#platform';
import { z } from 'zod';

/** What the one-stop shop is told beside its data. */
export const OneStopConfig = TrackingConfig.extend({
  ...BlobConfig.shape,
  PAPER_MAX_MB: z.coerce.number().int().min(1).max(500).default(30).describe('largest file of a dossier'),
});
export type OneStopConfig = z.infer<typeof OneStopConfig>;
