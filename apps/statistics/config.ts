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
  QUIET_DESK_HOURS: z.coerce
    .number()
    .positive()
    .max(400)
    .default(16)
    .describe(
      'open hours without any record after which the head of a desk is told; an office may say otherwise (counter)',
    ),
});
export type StatisticsConfig = z.infer<typeof StatisticsConfig>;
