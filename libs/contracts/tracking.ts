import { z } from 'zod';

/** Where citizens follow a dossier. */
export const TrackingConfig = z.object({
  TRACKING_URL: z
    .url()
    .default('http://127.0.0.1:3000/tra-cuu')
    .describe('where citizens follow a dossier; the QR code on forms is this address, a slash and the dossier code'),
});

/** Our address and a dossier's code, nothing else: what the QR code of every form and slip says. */
export const trackingAddress = (url: string, code: string): string => `${url}/${encodeURIComponent(code)}`;
