import { z } from 'zod';
import type { Script } from '../script.js';

/** What to file. `seed` decides who files what; `land` is the share of land transfers, the rest wants certified copies. */
export const FileOrder = z.strictObject({
  dossiers: z.int().min(1).max(100_000),
  seed: z.string().default('1'),
  dialects: z
    .array(z.enum(['classic', 'lgsp']))
    .min(1)
    .default(['classic', 'lgsp']),
  land: z.number().min(0).max(1).default(0.85),
  /** The office by both of its identifiers, old style and new. */
  desk: z.object({ classic: z.string(), lgsp: z.string() }).default({ classic: '000.00.14.H03', lgsp: 'H03.14' }),
});
export type FileOrder = z.input<typeof FileOrder>;
export type FileOrderRead = z.output<typeof FileOrder>;

/** One submission and what the hub said to it: taken (2xx) or turned down (4xx). */
export interface Filed {
  readonly MaHoSo: string;
  readonly script: Script;
  readonly status: number;
}

/** What the portal keeps of a submission: enough to send it again, and to judge its end. */
export interface Submission {
  readonly MaHoSo: string;
  readonly MaTTHC: string;
  readonly script: Script;
  readonly byPost: boolean;
  readonly collected: boolean;
  readonly body: unknown;
}
