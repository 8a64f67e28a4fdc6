import { HubError } from '#contracts';
import { isConflict, type Database } from '#platform';

export type Kind = 'count-anew' | 'check';

/** One run as people see it. `sample` names some of the dossiers that differed. */
export interface Run {
  readonly kind: Kind;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly dossiers: number;
  readonly differing: number;
  readonly sample: readonly string[];
  readonly fault: string | null;
}

const SAMPLE = 50;

/** Begins a run; one at a time, whichever process. One whose process died is over after a minute. */
export async function begin(db: Database, kind: Kind): Promise<number> {
  await db.$executeRaw`
    update statistics.run set ended_at = now(), fault = 'abandoned'
    where ended_at is null and beat_at < now() - interval '1 minute'`;
  try {
    const [row] = await db.$queryRaw<{ id: number }[]>`
      insert into statistics.run (kind, sample) values (${kind}, '{}') returning id`;
    return row!.id;
  } catch (error) {
    throw isConflict(error) ? new HubError('statistics/under-way') : error;
  }
}

export const beat = (db: Database, id: number, dossiers: number): Promise<number> =>
  db.$executeRaw`update statistics.run set beat_at = now(), dossiers = ${dossiers} where id = ${id}`;

export const end = (db: Database, id: number, differing: readonly string[], fault: string | null): Promise<number> =>
  db.$executeRaw`
    update statistics.run set ended_at = now(), differing = ${differing.length},
      sample = ${differing.slice(0, SAMPLE)}, fault = ${fault}
    where id = ${id}`;

/** The latest first. */
export const listRuns = (db: Database, limit = 20): Promise<Run[]> =>
  db.$queryRaw<Run[]>`
    select kind, started_at as "startedAt", ended_at as "endedAt", dossiers, differing, sample, fault
    from statistics.run order by id desc limit ${limit}`;

/** The last of its kind that came to its end. */
export async function lastDone(db: Database, kind: Kind): Promise<Run | undefined> {
  const [run] = await db.$queryRaw<Run[]>`
    select kind, started_at as "startedAt", ended_at as "endedAt", dossiers, differing, sample, fault
    from statistics.run where kind = ${kind} and ended_at is not null and fault is null order by id desc limit 1`;
  return run;
}
