import type { Span } from '#platform';
import type { Batch } from './broker.js';

/** A batch as who follows traces sees it: under the one call that led to its messages, or beside the several. */
export const spanOf = (group: string, { messages }: Batch): Span => ({
  name: `process ${group}`,
  kind: 'consumer',
  causes: messages.map(({ raw }) => traceparentOf(raw)),
  attributes: {
    'messaging.operation.type': 'process',
    'messaging.consumer.group.name': group,
    'messaging.batch.message_count': messages.length,
  },
});

function traceparentOf(raw: unknown): string | undefined {
  const given = typeof raw === 'object' && raw !== null && 'traceparent' in raw ? raw.traceparent : undefined;
  return typeof given === 'string' ? given : undefined;
}
