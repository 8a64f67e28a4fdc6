import { HubError } from '#contracts';
import { Prisma } from '#platform';
import { createHash } from 'node:crypto';
import type { Unit } from './unit.js';

/** Who asked, and the key under which the same call is the same call. */
export interface CallKey {
  readonly service: string;
  readonly caller: string;
  readonly key: string;
  /** What was sent; the same key with other content is a mistake of the caller. */
  readonly request: unknown;
}

/**
 * Does `work` once per caller and key: a repeated call gets the first answer and changes nothing. The answer is stored in the
 * unit of the effect, so that a crash leaves both or neither; of two calls at the same time the later runs again and finds it.
 */
export async function once<Answer>(
  { db, write }: Unit,
  { service, caller, key, request }: CallKey,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  const [given] = await db.$queryRaw<{ request: string; answer: Answer }[]>`
    select request, answer from bus.answer where service = ${service} and caller = ${caller} and key = ${key}`;
  if (given && given.request !== hash) throw new HubError('request/idempotency-key-reused');
  if (given) return given.answer;
  const answer = await work();
  write(Prisma.sql`
    insert into bus.answer (service, caller, key, request, answer)
    values (${service}, ${caller}, ${key}, ${hash}, ${JSON.stringify(answer)}::json)`);
  return answer;
}
