import { z } from 'zod';

/** What the one-stop shop is told beside its data. */
export const OneStopConfig = z.object({
  TRACKING_URL: z
    .url()
    .default('http://127.0.0.1:3000/tra-cuu')
    .describe('where citizens follow a dossier; the QR code on forms is this address, a slash and the dossier code'),
});
export type OneStopConfig = z.infer<typeof OneStopConfig>;
