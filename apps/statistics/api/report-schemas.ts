import { z } from 'zod';
import { FEEDBACK_FIGURE_NAMES } from '../domain/feedback-figures.js';
import { FIGURE_NAMES } from '../domain/figures.js';
import { II_06A_FIGURES } from '../domain/ii-06a.js';
import { CATALOG_FIGURES } from '../domain/indicator.js';

/** What reports look like, for the description of the API and the clients made from it. */
const about = {
  from: z.string(),
  to: z.string(),
  units: z.enum(['then', 'today']),
  countedTo: z.string().meta({ description: 'thời điểm chốt: hết kỳ, hoặc lúc hỏi nếu kỳ chưa hết' }),
};
const Line = z
  .object(
    Object.fromEntries(II_06A_FIGURES.map((figure) => [figure, z.int()])) as Record<
      (typeof II_06A_FIGURES)[number],
      z.ZodInt
    >,
  )
  .meta({ id: 'Ii06aLine' });
const Holder = z.object({ id: z.string(), code: z.string(), name: z.string(), level: z.string().optional() });
const FieldRow = z.object({ field: z.string().nullable(), fieldName: z.string(), counts: Line });

export const Ii06aSchema = z
  .object({
    ...about,
    groups: z.array(z.object({ holder: Holder, rows: z.array(FieldRow).readonly(), total: Line })).readonly(),
    total: Line,
    checks: z.array(z.object({ rule: z.string(), holds: z.boolean() })).readonly(),
  })
  .meta({ id: 'Ii06a' });

const MEASURES = [
  ...FIGURE_NAMES,
  ...(Object.keys(CATALOG_FIGURES) as (keyof typeof CATALOG_FIGURES)[]),
  ...FEEDBACK_FIGURE_NAMES,
] as const;
const Instant = z.string().meta({ description: 'thời điểm UTC' });
export const Part = z.object({ figure: z.enum(MEASURES), value: z.int() });
const Indicator = z
  .object({
    no: z.string(),
    name: z.string(),
    rule: z.string(),
    numerator: Part.optional(),
    denominator: Part.optional(),
    rate: z.number().nullable().meta({ description: 'phần trăm; null: không áp dụng' }),
    fullAt: z.number().optional(),
    score: z.number().nullable().meta({ description: 'phần trăm số điểm của chỉ số' }),
    notApplicable: z.string().optional(),
  })
  .meta({ id: 'Indicator' });
export const IndicatorsSchema = z.object({ ...about, items: z.array(Indicator) }).meta({ id: 'Indicators' });

const Objective = Indicator.extend({
  atLeast: z.number().optional().meta({ description: 'chỉ tiêu: ít nhất bao nhiêu phần trăm' }),
  atMost: z.number().optional().meta({ description: 'chỉ tiêu: nhiều nhất bao nhiêu phần trăm' }),
  met: z.boolean().nullable().meta({ description: 'null: không có gì để đo' }),
}).meta({ id: 'Objective' });
export const ObjectivesSchema = z
  .object({ ...about, offices: z.array(z.object({ holder: Holder, items: z.array(Objective).readonly() })) })
  .meta({ id: 'Objectives' });

const Behind = z.object({
  id: z.string(),
  code: z.string().nullable(),
  procedure: z.string().nullable(),
  field: z.string().nullable(),
  channel: z.string().nullable(),
  officeCode: z.string(),
  receivedAt: Instant,
  promisedAt: Instant.nullable(),
  clockStandsStill: z.boolean(),
  endedAt: Instant.nullable(),
  standing: z.enum(['early', 'on-time', 'late', 'open-in-time', 'open-late']),
});
export const BehindSchema = z
  .object({
    ...about,
    figure: z.enum(FIGURE_NAMES),
    rule: z.string(),
    total: z.int(),
    items: z.array(Behind),
    next: z.string().optional(),
  })
  .meta({ id: 'BehindAFigure' });

export const FeedbackBehindSchema = z
  .object({
    ...about,
    figure: z.enum(FEEDBACK_FIGURE_NAMES),
    rule: z.string(),
    total: z.int(),
    items: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        class: z.enum(['regulation', 'behaviour']),
        officeCode: z.string(),
        countsFrom: Instant,
        answerBy: Instant,
        refusedAt: Instant.nullable(),
        answeredAt: Instant.nullable(),
        publishedAt: Instant.nullable(),
        isLate: z.boolean(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'FeedbackBehindAFigure' });

export const PeriodsSchema = z
  .object({ items: z.array(z.object({ name: z.string(), from: z.string(), to: z.string() })) })
  .meta({ id: 'ReportPeriods' });
