import { LocalDate, OfficeCode } from '#contracts';
import { z } from 'zod';
import { PERIOD_NAME } from '../domain/period.js';

const PeriodName = z.string().regex(PERIOD_NAME, 'ví dụ 2026-11, 2026-Q4, 2026-H2, 2026');

/** What is to be frozen: the figures of one office, and where they correct, what and why. */
export const Freeze = z
  .strictObject({
    period: PeriodName,
    office: OfficeCode,
    corrects: z.uuid().optional(),
    reason: z.string().trim().min(3).max(500).optional(),
  })
  .refine(({ corrects, reason }) => !corrects || reason, {
    path: ['reason'],
    error: 'Nêu lý do đính chính.',
  })
  .meta({ id: 'FreezeFigures' });
export type Freeze = z.infer<typeof Freeze>;

export const AskSnapshots = z.object({ period: PeriodName.optional() });

export const SnapshotSchema = z
  .object({
    id: z.uuid(),
    form: z.string(),
    officeCode: z.string(),
    from: LocalDate,
    to: LocalDate,
    takenAt: z.string().meta({ description: 'thời điểm UTC' }),
    takenBy: z.string(),
    reason: z.string().nullish(),
    corrects: z.uuid().nullish(),
    sha256: z.string().meta({ description: 'SHA-256 của nội dung, tính lại được từ …/content' }),
  })
  .meta({ id: 'Snapshot' });
export const SnapshotsSchema = z.object({ items: z.array(SnapshotSchema) }).meta({ id: 'Snapshots' });
