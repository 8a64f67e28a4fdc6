import { z } from 'zod';
import { AgencyCode, OfficeCode, UnitCode } from '#contracts';
import { EscalationChange } from './policy.js';
import { Act, continuationBy, successionOf } from './succession.js';
import { validity } from './validity.js';

const Name = z.string().min(1).max(300);

/** An administrative unit. Codes are reused under new names, so only code and validity together say which one is meant. */
export const AdministrativeUnit = z.strictObject({
  code: UnitCode,
  name: Name,
  kind: z.enum(['province', 'district', 'town', 'commune']),
  parent: UnitCode.optional(),
  ...validity,
});
export type AdministrativeUnit = z.infer<typeof AdministrativeUnit>;

export const Succession = successionOf(UnitCode);
export type Succession = z.infer<typeof Succession>;

/** A one-stop desk. `placeholder` where its true identifier was never found. */
export const Office = z.strictObject({
  code: OfficeCode,
  aliases: z.array(OfficeCode).default([]),
  name: Name,
  unit: UnitCode,
  /** As its forms name it, what follows their numbers (`12/BPTNTKQ`), and the telephone they give for questions. */
  heading: Name.default('Bộ phận Tiếp nhận và Trả kết quả'),
  mark: z
    .string()
    .regex(/^[A-Z]{2,20}$/)
    .default('BPTNTKQ'),
  phone: z.string().max(30).optional(),
  ...validity,
  continuedBy: continuationBy(OfficeCode).optional(),
  placeholder: z.boolean().default(false),
  /** Which messages in time it wants otherwise than its procedures say. */
  escalation: EscalationChange.optional(),
  /** Whether people come to it, and after how many open hours without a record its head is told. */
  counter: z.union([z.literal(false), z.strictObject({ quietAfterHours: z.number().positive().max(400) })]).optional(),
});
export type Office = z.infer<typeof Office>;

const Clock = z.string().regex(/^\d{2}:\d{2}$/);

/** An organisation that decides on steps, what it can be asked, and when its people are there. */
export const AgencyEntry = z.strictObject({
  code: AgencyCode,
  name: Name,
  actions: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).min(1),
  officeHours: z.array(z.strictObject({ opens: Clock, closes: Clock })).min(1),
  ...validity,
  continuedBy: continuationBy(AgencyCode).optional(),
  /** Of requests it does not take: when people are told, and whether they go back to the desk. */
  escalation: EscalationChange.pick({ warnUnclaimed: true, returnUnclaimed: true }).optional(),
});
export type AgencyEntry = z.infer<typeof AgencyEntry>;

export const Organisation = z.strictObject({
  acts: z.array(Act).default([]),
  units: z.array(AdministrativeUnit).default([]),
  successions: z.array(Succession).default([]),
  offices: z.array(Office).default([]),
  agencies: z.array(AgencyEntry).default([]),
});
export type Organisation = z.infer<typeof Organisation>;
