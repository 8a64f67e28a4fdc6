import type { Envelope } from '#contracts';
import type { Database } from '#platform';

/** Everything that was told about a dossier, by whatever service, in the order in which it was written. */
export async function findTimeline(db: Database, dossierId: string): Promise<Envelope[]> {
  const rows = await db.$queryRaw<{ envelope: Envelope }[]>`
    select envelope from bus.log where key = ${dossierId} order by tx, position limit 1000`;
  return rows.map(({ envelope }) => envelope);
}
