import { HubError } from '#contracts';
import { districtNow } from '#platform';
import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const OLDEST_MS = 5 * 60_000;

/**
 * Lets a callback in that was signed by Standard Webhooks over these very bytes, not more than 5 minutes ago; fails with
 * `auth/bad-signature` on any other. Gives its `webhook-id`, which stays the same when it is sent again. The library's own
 * check goes by the machine's clock, so only its signature is used.
 */
export function verifyWebhook(secret: string, rawBody: Buffer, headers: Headers, now = districtNow()): string {
  const told = (name: string) => String(headers[name] ?? '');
  const id = told('webhook-id');
  const signedAt = new Date(Number.parseInt(told('webhook-timestamp'), 10) * 1_000);
  const isFresh = Math.abs(now.getTime() - signedAt.getTime()) <= OLDEST_MS;
  if (!id || !isFresh) throw new HubError('auth/bad-signature');
  const signature = new Webhook(secret).sign(id, signedAt, rawBody);
  if (!told('webhook-signature').split(' ').some(isSame(signature))) throw new HubError('auth/bad-signature');
  return id;
}

const isSame = (one: string) => (other: string) =>
  Buffer.byteLength(one) === Buffer.byteLength(other) && timingSafeEqual(Buffer.from(one), Buffer.from(other));
