import { HubError } from '#contracts';
import type { Database } from '#platform';
import { issuedWith } from '../domain/issued.js';
import type { Said } from '../domain/hear.js';

/**
 * Refuses a document whose number the same office has given to another dossier: `asked/number-taken`, with its code. Two that come
 * at the same moment are told apart by the table itself.
 */
export async function assertNumberIsFree(db: Database, requestId: string, said: Said): Promise<void> {
  const issued = said.kind === 'outcome' ? issuedWith(said.outcome) : undefined;
  if (issued === undefined) return;
  const [taken] = await db.$queryRaw<{ code: string }[]>`
    select other.code from agencies.request asked
    join agencies.request other on other.agency = asked.agency and other.office_code = asked.office_code
    where asked.id = ${requestId} and other.id <> asked.id and other.issued = ${issued}`;
  if (taken)
    throw new HubError('asked/number-taken', `Số văn bản này năm nay đã cấp cho hồ sơ ${taken.code}`, [
      { pointer: '/document/number', detail: `Đã cấp cho hồ sơ ${taken.code}` },
    ]);
}
