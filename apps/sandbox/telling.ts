import { Webhook } from 'standardwebhooks';
import type { Tell } from './agenda.js';

const TIMEOUT_MS = 10_000;

/** Posts a plan to the hub, signed by Standard Webhooks. A plan told again carries the same `webhook-id`. */
export function tellHub(url: string, secret: string): Tell {
  const webhook = new Webhook(secret);
  return async (plan) => {
    const body = JSON.stringify(plan.body);
    const now = new Date();
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'webhook-id': plan.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': webhook.sign(plan.id, now, body),
      },
      body,
    });
    await response.arrayBuffer();
    return response.status;
  };
}
