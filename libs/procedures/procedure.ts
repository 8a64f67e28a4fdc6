import { z } from 'zod';
import { AgencyCode, Dong, LocalDate, ProcedureCode } from '#contracts';
import { ClockRules, ORDINARY, type Policy, ToCheck, WorkingSpan } from './policy.js';

const Name = z.string().min(1).max(500);
const Kebab = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60);
const FactName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/)
  .max(60);

/** What a refusal of a step does: refuse the dossier, go on without the step, or undo earlier steps and ask them again. */
export const Else = z.union([
  z.literal('refuse'),
  z.literal('continue'),
  z.strictObject({ undo: z.array(Kebab).min(1), atMost: z.int().min(1).max(5) }),
]);

/** One agency's part in a linked case. Only the facts named in `with`, and the papers in `papers`, are shown to that agency: purpose limitation. */
export const Step = z.strictObject({
  step: Kebab,
  name: Name,
  agency: AgencyCode,
  action: Kebab,
  after: z.array(Kebab).default([]),
  when: z.strictObject({ fact: FactName, is: z.json() }).optional(),
  with: z.array(FactName).default([]),
  /** Codes of components. */
  papers: z.array(z.string().max(60)).default([]),
  gives: z.array(FactName).default([]),
  /** Its share of the time. */
  within: WorkingSpan.optional(),
  /** While it is asked, the time of the dossier stands still: a public posting, or an agency outside the limit. */
  pauses: z.enum(['posting', 'external']).optional(),
  else: Else.default('refuse'),
});
export type Step = z.infer<typeof Step>;

/** A fact asked for at reception, with its Vietnamese label for forms and errors. */
export const IntakeFact = z.strictObject({
  label: Name,
  kind: z.enum(['text', 'number', 'date', 'yes-no', 'party', 'parcel']),
  required: z.boolean().default(true),
});

export type IntakeFact = z.infer<typeof IntakeFact>;

/** A fact that a step gives back, with its label: a document known by its number, or a sum in đồng. */
export const GivenFact = z.strictObject({ label: Name, kind: z.enum(['document', 'amount']) });
export type GivenFact = z.infer<typeof GivenFact>;

export const Procedure = z.strictObject({
  code: ProcedureCode,
  name: Name,
  field: z.strictObject({ code: z.string().max(40), name: Name }),
  /** Online level 1–4 by NĐ 43/2011, as offered in this version. */
  level: z.int().min(1).max(4),
  /** A dossier freezes the version it was received under; versions of one code do not overlap. */
  validFrom: LocalDate,
  validTo: LocalDate.optional(),
  /** Of the last version of a code that ended: the procedure to file under from the next day on, and by which decision. */
  replacedBy: z.strictObject({ code: ProcedureCode, act: Name }).optional(),
  legalBasis: z.array(z.string().max(300)).default([]),
  toCheck: ToCheck.optional(),
  /** Time promised to the applicant; absent where the result is given at once (giải quyết ngay). */
  limit: WorkingSpan.optional(),
  /** Where its clock differs from its era's policy. */
  clock: ClockRules.default({}),
  /** Days the applicant has to bring missing papers before the dossier is stopped. */
  supplementWithinDays: z.int().min(1).max(365).default(30),
  /** `per` names a number asked at reception that the amount is multiplied by: so many copies. */
  fees: z.array(z.strictObject({ code: Kebab, name: Name, amount: Dong, per: FactName.optional() })).default([]),
  components: z
    .array(
      z.strictObject({
        code: z.string().max(60),
        name: Name,
        required: z.boolean().default(true),
        /** The form it is filled in on, as it is published. */
        form: z.strictObject({ name: Name, url: z.url().optional() }).optional(),
      }),
    )
    .default([]),
  facts: z.record(FactName, IntakeFact).default({}),
  /** Labels of what steps give, for the desk of an agency without a system. */
  given: z.record(FactName, GivenFact).optional(),
  steps: z.array(Step).default([]),
  results: z.array(z.strictObject({ code: z.string().max(100), name: Name })).min(1),
});
/** `policy` is the one of the day it was looked up for, with the procedure's own rules in it. */
export type Procedure = z.infer<typeof Procedure> & { readonly policy?: Policy };

/** What the law says about the time of a dossier received under this version. */
export const policyOf = ({ policy }: Procedure): Policy => policy ?? ORDINARY;
