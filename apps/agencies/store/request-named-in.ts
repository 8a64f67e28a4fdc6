import { textsIn } from '#agency-kit';
import type { Database } from '#platform';
import type { Request } from '../domain/request.js';

/** The request of an agency that one of these texts names, if any does: of a message that could not be read otherwise. */
export async function requestNamedIn(db: Database, agency: string, body: unknown): Promise<Request | undefined> {
  const texts = [...textsIn(body)].map(([, text]) => text).filter((text) => text.length <= 120);
  const row = await db.request.findFirst({
    where: { agency, OR: [{ id: { in: texts } }, { reference: { in: texts } }] },
    select: { state: true },
  });
  return row?.state as unknown as Request | undefined;
}
