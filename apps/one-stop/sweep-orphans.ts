import type { BlobStore, Database } from '#platform';

/** Younger ones may be about to be written down by a call that is under way. */
const GRACE_MS = 24 * 60 * 60_000;

/**
 * Removes what no paper points to: a blob whose call died before its row was written, or whose paper was taken out. Gives how
 * many. A blob that is kept again meanwhile counts as new and stays.
 */
export async function sweepOrphans(db: Database, blobs: BlobStore, now: Date): Promise<number> {
  if (await isHeldUp(db)) return 0;
  let removed = 0;
  for await (const blob of blobs.list()) {
    if (now.getTime() - blob.storedAt.getTime() < GRACE_MS) continue;
    if (await db.paper.findFirst({ where: { sha256: blob.sha256 }, select: { id: true } })) continue;
    await blobs.remove(blob);
    removed += 1;
  }
  return removed;
}

/** A message that waits for a person may tell of a file that came with an answer: until it was handled nobody points to its bytes. */
async function isHeldUp(db: Database): Promise<boolean> {
  const waiting = await db.$queryRaw<
    unknown[]
  >`select from bus.parked where "group" = 'one-stop' and resolved_at is null limit 1`;
  return waiting.length > 0;
}
