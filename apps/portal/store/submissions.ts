import { defineStore } from '#messaging';
import type { Database } from '#platform';
import type { Filing } from '../domain/submission.js';

/** Submissions under the id of the dossier they became. A portal's code is taken once only: two at the same time conflict. */
export const submissions = defineStore<Filing>('portal.submission', 'uuid', ({ foreignCode, contentHash }) => ({
  foreign_code: foreignCode,
  content_hash: contentHash,
}));

/** The dossier that a portal's code became, if it was filed before. */
export async function findDossierId(db: Database, foreignCode: string): Promise<string | undefined> {
  const row = await db.submission.findUnique({ where: { foreignCode }, select: { id: true } });
  return row?.id;
}
