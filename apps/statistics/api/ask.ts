import { LocalDate, OfficeCode, ProcedureCode } from '#contracts';
import { z } from 'zod';
import { FEEDBACK_FIGURE_NAMES } from '../domain/feedback-figures.js';
import { FIGURE_NAMES } from '../domain/figures.js';
import { PERIOD_NAME } from '../domain/period.js';

const shape = {
  period: z.string().regex(PERIOD_NAME, 'ví dụ 2026-11, 2026-Q4, 2026-H2, 2026').optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  office: OfficeCode.optional(),
  procedure: ProcedureCode.optional().meta({ description: 'với units=today: gồm cả các mã mà thủ tục này thay thế' }),
  units: z.enum(['then', 'today']).default('then'),
};
type Days = {
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const isPeriod = ({ period, from, to }: Days): boolean =>
  period ? !from && !to : from !== undefined && to !== undefined && from <= to;
const SAY = { path: ['period'], error: 'Cho biết kỳ (period), hoặc từ ngày (from) đến ngày (to) theo thứ tự.' };

/** Which period, whose, and under whose name. */
export const Ask = z.object(shape).refine(isPeriod, SAY);
export type Ask = z.infer<typeof Ask>;

/** Which dossiers stand behind a figure. */
export const AskBehind = z
  .object({
    ...shape,
    figure: z.enum(FIGURE_NAMES),
    field: z.string().max(60).optional(),
    holder: z.string().max(60).optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .refine(isPeriod, SAY);
export type AskBehind = z.infer<typeof AskBehind>;

/** Which feedback stands behind a figure. */
export const AskFeedbackBehind = z
  .object({
    ...shape,
    figure: z.enum(FEEDBACK_FIGURE_NAMES),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .refine(isPeriod, SAY);
export type AskFeedbackBehind = z.infer<typeof AskFeedbackBehind>;
