import { HubError } from '#contracts';
import { Webhook } from 'standardwebhooks';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Lets a callback in that was signed by Standard Webhooks over these very bytes, not more than 5 minutes ago; fails with
 * `auth/bad-signature` on any other. Gives its `webhook-id`, which stays the same when it is sent again.
 */
export function verifyWebhook(secret: string, rawBody: Buffer, headers: Headers): string {
  const signed = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name] ?? '')]),
  );
  try {
    new Webhook(secret).verify(rawBody, signed, { jsonParse: false });
  } catch {
    throw new HubError('auth/bad-signature');
  }
  return signed['webhook-id'] as string;
}
