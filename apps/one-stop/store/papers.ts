import { defineStore } from '#messaging';
import { Prisma, type Database, type Sql } from '#platform';
import type { Paper } from '../domain/papers/paper.js';

export const papers = defineStore<Paper>('one_stop.paper', 'uuid', ({ dossierId, sha256 }) => ({
  dossier_id: dossierId,
  sha256,
}));

/** The papers of a dossier, in the order in which they came. */
export async function findPapers(db: Database, dossierId: string): Promise<Paper[]> {
  const rows = await db.paper.findMany({ where: { dossierId }, orderBy: { id: 'asc' }, select: { state: true } });
  return rows.map(({ state }) => state as unknown as Paper);
}

export const deletePaper = (id: string): Sql => Prisma.sql`delete from one_stop.paper where id = ${id}::uuid`;
