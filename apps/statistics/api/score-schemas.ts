import { OfficeCode } from '#contracts';
import { z } from 'zod';
import { KINDS } from '../domain/scoring.js';
import { Part } from './report-schemas.js';

const Year = z.coerce.number().int().min(2021).max(2099);
const No = z.string().max(20);

export const AskOffices = z.object({ year: Year });
export const AskSheet = z.object({ year: Year, office: OfficeCode });
export const AskHistory = AskSheet.extend({ no: No });

/** A score, or null where the criterion does not apply; `version` is that of the score the caller saw, 0 where there was none. */
export const EnterScore = z
  .strictObject({
    year: z.int().min(2021).max(2099),
    office: OfficeCode,
    no: No,
    kind: z.enum(KINDS),
    points: z.number().min(0).multipleOf(0.01).nullable(),
    note: z.string().trim().min(3).max(1000).meta({ description: 'tài liệu kiểm chứng, hoặc lý do' }),
    version: z.int().min(0),
  })
  .meta({ id: 'EnterScore' });
export type EnterScore = z.infer<typeof EnterScore>;

const EntrySchema = z
  .object({
    no: z.string(),
    kind: z.enum(KINDS),
    version: z.int(),
    points: z.number().nullable(),
    note: z.string(),
    by: z.string(),
    at: z.string(),
  })
  .meta({ id: 'ScoreEntry' });
const Given = z.object({ points: z.number().nullable(), entry: EntrySchema.optional() });
const Sum = z.object({ points: z.number(), max: z.number(), missing: z.int() });
const Sums = z.object({ self: Sum, appraised: Sum });
const Row = z.object({
  no: z.string(),
  name: z.string(),
  depth: z.int(),
  max: z.number(),
  evidence: z.string().optional(),
  sums: Sums.optional().meta({ description: 'của một lĩnh vực hay nhóm; tiêu chí thì không có' }),
  computed: z.object({ points: z.number().nullable(), numerator: Part, denominator: Part }).optional(),
  self: Given.optional(),
  appraised: Given.optional(),
});

export const SheetSchema = z
  .object({
    year: z.int(),
    office: z.string(),
    name: z.string(),
    act: z.string(),
    appraisedBy: z.string(),
    mayEnter: z.enum(KINDS).optional(),
    rows: z.array(Row).readonly(),
    total: z.object({ max: z.number(), sums: Sums }),
  })
  .meta({ id: 'ScoreSheet' });
export const OfficesSchema = z
  .object({ items: z.array(z.object({ code: z.string(), name: z.string() })) })
  .meta({ id: 'ScoredOffices' });
export const HistorySchema = z.object({ items: z.array(EntrySchema) }).meta({ id: 'ScoreHistory' });
