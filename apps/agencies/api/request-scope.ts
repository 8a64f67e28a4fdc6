import { HubError } from '#contracts';
import { agencyScope, officeScope, type Actor, type Database } from '#platform';
import { z } from 'zod';
import type { Request } from '../domain/request.js';

export const RequestId = z.string().max(120);

/** An officer sees his agency's requests and those left to it; a clerk, those of his offices, to mend what an agency would not take. */
export const scopeOf = (actor: Actor) => (actor.role === 'officer' ? agencyScope(actor) : officeScope(actor));

/** A request out of the caller's reach is not found, as one that does not exist. */
export async function getRequest(db: Database, actor: Actor, id: string): Promise<Request> {
  const row = await db.request.findFirst({ where: { id, ...scopeOf(actor) }, select: { state: true } });
  if (!row) throw new HubError('asked/not-found');
  return row.state as unknown as Request;
}
