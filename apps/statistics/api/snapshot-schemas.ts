import { LocalDate, OfficeCode } from '#contracts';
import { z } from 'zod';
import { PERIOD_NAME } from '../domain/period.js';
import { REPORTS } from '../domain/snapshot.js';
import { Ii06aSchema, IndicatorsSchema } from './report-schemas.js';

const PeriodName = z.string().regex(PERIOD_NAME, 'ví dụ 2026-11, 2026-Q4, 2026-H2, 2026');

/** What is to be frozen: one report of one office, and where it corrects, what and why. */
export const Freeze = z
  .strictObject({
    report: z.enum(REPORTS).default('ii-06a'),
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
    report: z.enum(REPORTS),
    form: z.string().meta({ description: 'như biểu tự gọi tên' }),
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

const Difference = z.object({
  line: z.string(),
  figure: z.string(),
  reported: z.number().nullable(),
  now: z.number().nullable(),
});
export const RecountedSchema = z
  .object({
    sha256: z.string().meta({ description: 'SHA-256 của số liệu đếm lại lúc này' }),
    isEqual: z.boolean().meta({ description: 'đếm lại ra đúng từng byte như đã báo cáo' }),
    differences: z.array(Difference).meta({ description: 'trống mà isEqual sai: chỉ phần chữ khác (tên, cách tính)' }),
  })
  .meta({ id: 'RecountedSnapshot' });
export const ReportedSchema = z.union([Ii06aSchema, IndicatorsSchema]);
