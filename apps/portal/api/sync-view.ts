import { z } from 'zod';
import { standing } from '../domain/standing.js';
import type { FiguresSync, Sync } from '../domain/sync.js';

const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Difference = z.object({ call: z.string(), answer: z.string(), at: Instant });

export const SyncSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['dossier', 'figures']),
    foreignCode: z.string().meta({ description: 'mã hồ sơ ở cổng; với số liệu báo cáo là biểu và kỳ' }),
    officeCode: z.string(),
    standing: z.enum(['parked', 'differs', 'waiting', 'in-step']),
    waiting: z.int(),
    telling: z.string().optional().meta({
      description:
        'điều sẽ gửi tiếp: một trạng thái, hoặc progress là tiến độ của một bước, figures là số liệu báo cáo',
    }),
    parked: Difference.optional(),
    differences: z.array(Difference).readonly(),
    takenAt: Instant.optional().meta({ description: 'lúc cổng nhận gần nhất' }),
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

export function toView(sync: Sync | FiguresSync): SyncView {
  const [next] = sync.calls;
  const telling = next?.body.kind === 'record' ? next.body.status : next?.body.kind;
  return {
    ...named(sync),
    officeCode: sync.officeCode,
    standing: standing(sync),
    waiting: sync.calls.length,
    ...(telling && { telling }),
    ...(sync.takenAt && { takenAt: sync.takenAt }),
    ...(sync.parked && { parked: sync.parked }),
    differences: sync.differences,
    remedies: sync.remedies,
  };
}

function named(sync: Sync | FiguresSync): Pick<SyncView, 'id' | 'kind' | 'foreignCode'> {
  if ('record' in sync) return { id: sync.dossierId, kind: 'dossier', foreignCode: sync.record.foreignCode };
  return { id: sync.snapshotId, kind: 'figures', foreignCode: `${sync.form} ${sync.from} – ${sync.to}` };
}
