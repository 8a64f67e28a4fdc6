import type { Database } from '#platform';
import { IN_USE } from './facts.js';

/**
 * When something was last recorded under each code of receipt. Looked at are dossiers that are open or ended since: an older one that
 * was only handed out lately is not.
 */
export const lastRecords = (
  db: Database,
  codes: readonly string[],
  since: Date,
): Promise<{ code: string; at: Date }[]> =>
  db.$queryRaw<{ code: string; at: Date }[]>`
    select code, at from (
      select office_code as code, max(greatest(received_at, declined_at, finished_at, returned_at, stopped_at)) as at
      from statistics.fact
      where slot = ${IN_USE} and office_code = any(${[...codes]}) and (ended is null or ended > ${since})
      group by office_code) last
    where at is not null`;
