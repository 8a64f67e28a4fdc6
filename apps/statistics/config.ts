import { z } from 'zod';

/** How periods are cut. */
export const StatisticsConfig = z.object({
  REPORT_CUT_OFF_DAY: z.coerce
    .number()
    .int()
    .min(1)
    .max(28)
    .default(15)
    .describe('day on which a reporting month, quarter or year begins; 1 for those of the calendar'),
});
export type StatisticsConfig = z.infer<typeof StatisticsConfig>;
