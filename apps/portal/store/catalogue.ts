import type { Database, Sql } from '#platform';
import { Prisma } from '#platform';
import type { CatalogueDifference } from '../domain/procedure-changes.js';
import type { Published } from '../domain/published.js';

export interface Import {
  readonly fetchedAt: Date;
  readonly fetchedBy: string;
  readonly published: readonly Published[];
}

/** What a person said to a difference: the files are to follow the portal, or they stay as they are. */
export interface Judgement {
  readonly code: string;
  readonly kind: string;
  readonly sentence: string;
  readonly decision: 'accept' | 'keep';
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export const addImport = ({ fetchedAt, fetchedBy, published }: Import): Sql => Prisma.sql`
  insert into portal.catalogue_import (fetched_at, fetched_by, published)
  values (${fetchedAt}, ${fetchedBy}, ${JSON.stringify(published)}::jsonb)`;

export async function findLastImport(db: Database): Promise<Import | undefined> {
  const [row] = await db.$queryRaw<Import[]>`
    select fetched_at as "fetchedAt", fetched_by as "fetchedBy", published
    from portal.catalogue_import order by id desc limit 1`;
  return row;
}

export const addJudgement = (one: Judgement): Sql => Prisma.sql`
  insert into portal.catalogue_judgement (code, kind, sentence, decision, reason, decided_by, decided_at)
  values (${one.code}, ${one.kind}, ${one.sentence}, ${one.decision}, ${one.reason}, ${one.decidedBy}, ${one.decidedAt})`;

/** The last word on each of these differences. */
export const judgementsOn = (db: Database, differences: readonly CatalogueDifference[]): Promise<Judgement[]> =>
  db.$queryRaw<Judgement[]>`
    select distinct on (code, kind, sentence) code, kind, sentence, decision, reason, decided_by as "decidedBy",
      decided_at as "decidedAt"
    from portal.catalogue_judgement where sentence = any(${differences.map(({ sentence }) => sentence)})
    order by code, kind, sentence, id desc`;
