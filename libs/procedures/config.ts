import { z } from 'zod';

/** Where a service finds the data it works by. */
export const ProceduresConfig = z.object({
  PROCEDURES_DIR: z.string().default('procedures').describe('procedures, organisation and calendars'),
});
