import { z } from 'zod';
import type { Comparison, OpenMismatch } from './mismatch.js';

const Instant = z.string().meta({ description: 'thời điểm UTC' });

export const MismatchSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    party: z.string(),
    what: z.string(),
    ours: z.string(),
    theirs: z.string(),
    foundAt: Instant,
    repairedAt: Instant.optional(),
    repairedBy: z.string().optional(),
    canRepair: z.boolean().meta({ description: 'có việc sửa bằng một lần bấm' }),
  })
  .meta({ id: 'Mismatch' });
export const MismatchesSchema = z
  .object({
    last: z
      .object({ startedAt: Instant, endedAt: Instant.optional(), compared: z.int(), fault: z.string().optional() })
      .optional()
      .meta({ description: 'lần đối soát gần nhất' }),
    items: z.array(MismatchSchema),
  })
  .meta({ id: 'Mismatches' });
export type MismatchesView = z.infer<typeof MismatchesSchema>;

export function toMismatchesView(
  last: Comparison | undefined,
  open: readonly OpenMismatch[],
  canRepair: (one: OpenMismatch) => boolean,
): MismatchesView {
  const items = open.map((one) => ({ ...toItem(one), canRepair: canRepair(one) }));
  if (!last) return { items };
  const { startedAt, endedAt, compared, fault } = last;
  const ended = { ...(endedAt && { endedAt: endedAt.toISOString() }), ...(fault && { fault }) };
  return { last: { startedAt: startedAt.toISOString(), compared, ...ended }, items };
}

const toItem = ({ id, code, party, what, ours, theirs, foundAt, repairedAt, repairedBy }: OpenMismatch) => ({
  id,
  code,
  party,
  what,
  ours,
  theirs,
  foundAt: foundAt.toISOString(),
  ...(repairedAt && { repairedAt: repairedAt.toISOString() }),
  ...(repairedBy && { repairedBy }),
});
