import { PatienceConfig } from '#agency-kit';
import { AgencyCode } from '#contracts';
import { BlobConfig, ServiceConfig } from '#platform';
import { ProceduresConfig } from '#procedures';
import { z } from 'zod';
import { agencies } from './adapters/index.js';

const codes = agencies.map(({ code }) => code);
const toList = (list: string): string[] => list.split(',').map((code) => code.trim());

/** Which adapters this process runs, and what each of them is told. */
export const AgenciesConfig = z.object({
  AGENCIES: z
    .string()
    .default(codes.join(','))
    .transform(toList)
    .refine((list) => list.every((code) => codes.includes(code)), `một hoặc nhiều trong: ${codes.join(', ')}`)
    .describe('adapters this process runs, comma separated'),
  AGENCIES_AT_DESK: z
    .string()
    .default('commune-committee')
    .transform(toList)
    .pipe(z.array(AgencyCode))
    .describe('agencies whose people answer at the desk, also where the hub knows a system; comma separated'),
  AGENCY_POLL_SECONDS: z.coerce.number().int().min(1).default(60).describe('a lost callback costs at most this long'),
});
export type AgenciesConfig = z.infer<typeof AgenciesConfig>;

/** What a process of this service is told: the variables of the adapters it runs, and of no other. */
export function processConfigFor(chosen: string | undefined) {
  const { data: running = [] } = AgenciesConfig.shape.AGENCIES.safeParse(chosen);
  const adapters = agencies.filter(({ code }) => running.includes(code)).map(({ env }) => env.shape);
  return ServiceConfig.extend({
    ...PatienceConfig.shape,
    ...AgenciesConfig.shape,
    ...BlobConfig.shape,
    ...ProceduresConfig.shape,
    ...(Object.assign({}, ...adapters) as z.ZodRawShape),
  });
}
