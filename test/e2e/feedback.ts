import { eventually } from '#testing';
import type { Hub } from '../../apps/hub/hub.js';
import { clerkOf } from './given.js';

interface Listed {
  readonly id: string;
  readonly class: string;
}

/** People said something: some lately, some so long ago that it is late, one of them answered. */
export async function someFeedback(hub: Pick<Hub, 'url' | 'issuer' | 'sandbox'>): Promise<void> {
  await sendFeedback(hub, { count: 2, daysAgo: 40 });
  await sendFeedback(hub, { count: 3 });
  const clerk = await clerkOf(hub);
  const [first] = await eventually(async () => {
    const { items } = await clerk.ask<{ items: Listed[] }>('/v1/feedback');
    if (items.length < 3) throw new Error(`${items.length} of 3 came`);
    return items.toReversed();
  });
  await clerk.ask(`/v1/feedback/${first!.id}/answer`, { answer: 'Đã sửa mẫu đơn: mỗi ô một tên, kèm hướng dẫn điền.' });
}

export async function sendFeedback({ sandbox }: Pick<Hub, 'sandbox'>, order: object): Promise<void> {
  const answer = await fetch(`${sandbox!.urls.feedback}/_send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  if (!answer.ok) throw new Error(`the feedback system: ${answer.status}`);
}
