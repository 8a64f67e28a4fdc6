import { z } from 'zod';
import { standing } from '../domain/standing.js';
import type { Sync } from '../domain/sync.js';

const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Difference = z.object({ call: z.string(), answer: z.string(), at: Instant });

export const SyncSchema = z
  .object({
    dossierId: z.string(),
    foreignCode: z.string(),
    officeCode: z.string(),
    standing: z.enum(['parked', 'differs', 'waiting', 'in-step']),
    waiting: z.int(),
    telling: z
      .string()
      .optional()
      .meta({ description: 'điều sẽ gửi tiếp: một trạng thái, hoặc progress là tiến độ của một bước' }),
    parked: Difference.optional(),
    differences: z.array(Difference).readonly(),
    remedies: z
      .array(
        z.object({
          kind: z.enum(['resumed', 'written-off']),
          call: z.string(),
          by: z.string(),
          reason: z.string(),
          at: Instant,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Sync' });
export const SyncListSchema = z.object({ items: z.array(SyncSchema) }).meta({ id: 'SyncList' });

/** What an operator needs to compare the portal's books with ours; nothing of the applicant. */
export type SyncView = z.infer<typeof SyncSchema>;

export function toView(sync: Sync): SyncView {
  const [next] = sync.calls;
  const telling = next?.body.kind === 'record' ? next.body.status : next?.body.kind;
  return {
    dossierId: sync.dossierId,
    foreignCode: sync.record.foreignCode,
    officeCode: sync.officeCode,
    standing: standing(sync),
    waiting: sync.calls.length,
    ...(telling && { telling }),
    ...(sync.parked && { parked: sync.parked }),
    differences: sync.differences,
    remedies: sync.remedies,
  };
}
