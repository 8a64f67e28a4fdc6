import { z } from 'zod';

/** Our own id of a dossier (UUID). It keys every message; the printed code and foreign codes stand beside it. */
export const DossierId = z.uuid().meta({ id: 'DossierId' });

/**
 * Mã số hồ sơ, `<agency identifier>-<yyMMdd>-<nnnn>` by TT 01/2018, or a ministry's `G09.20-20260609-0092637`.
 * Opaque beyond its shape; at most 64 characters.
 */
export const DossierCode = z
  .string()
  .max(64)
  .regex(/^[A-Z0-9][A-Z0-9.]*-(\d{6}|\d{8})-\d{4,7}$/)
  .meta({ id: 'DossierCode' });

/** Mã thủ tục hành chính, e.g. `1.001193` or the local form `2.000815.000.00.00.H55`. */
export const ProcedureCode = z
  .string()
  .regex(/^\d\.\d{6}(\.[0-9A-Z]+)*$/)
  .meta({ id: 'ProcedureCode' });

/** Electronic identifier of an office or agency, old style (QCVN 102:2016) or new (QĐ 20/2020/QĐ-TTg). */
export const OfficeCode = z
  .string()
  .max(35)
  .regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/)
  .meta({ id: 'OfficeCode' });

/** Our own short name of a counterparty: `land-registry`, `tax`. */
export const AgencyCode = z
  .string()
  .regex(/^[a-z][a-z-]*$/)
  .max(40)
  .meta({ id: 'AgencyCode' });

/** An instant in UTC. */
export const Instant = z.iso.datetime().meta({ id: 'Instant' });

/** A calendar day at an office (Asia/Ho_Chi_Minh). */
export const LocalDate = z.iso.date().meta({ id: 'LocalDate' });

/** Whole đồng, never negative. */
export const Dong = z.int().min(0).max(1_000_000_000_000).meta({ id: 'Dong' });

/** What a step is told and what it gives back, by the names the procedure's text uses. */
export const Facts = z.record(z.string().max(60), z.json()).meta({ id: 'Facts' });
export type Facts = z.infer<typeof Facts>;

/** Số căn cước: 12 digits, or a 9-digit identity card issued before. */
export const PersonalNumber = z
  .string()
  .regex(/^(\d{9}|\d{12})$/)
  .meta({ id: 'PersonalNumber' });

export const PhoneNumber = z
  .string()
  .regex(/^(0|\+84)\d{9,10}$/)
  .meta({ id: 'PhoneNumber' });

/** Whose dossier it is. Personal data: never in keys, logs, metrics, addresses or error texts. */
export const Applicant = z
  .object({
    kind: z.enum(['citizen', 'enterprise', 'state-body', 'organisation', 'household-business']),
    name: z.string().trim().min(1).max(200),
    personalNumber: PersonalNumber.optional(),
    phone: PhoneNumber.optional(),
    email: z.email().optional(),
    address: z.string().max(500).optional(),
  })
  .meta({ id: 'Applicant' });
export type Applicant = z.infer<typeof Applicant>;

/** One paper of the dossier. */
export const Component = z
  .object({
    code: z.string().max(60),
    name: z.string().min(1).max(500),
    originals: z.int().min(0).max(99),
    copies: z.int().min(0).max(99),
    electronic: z.boolean().default(false),
  })
  .meta({ id: 'Component' });
export type Component = z.infer<typeof Component>;

/** How it came in: at the desk, online, or through the public post (KenhThucHien 1, 2, 3). */
export const Channel = z.enum(['desk', 'online', 'post']).meta({ id: 'Channel' });
export type Channel = z.infer<typeof Channel>;

/** How the result goes home. */
export const ResultDelivery = z.enum(['counter', 'post']).meta({ id: 'ResultDelivery' });
export type ResultDelivery = z.infer<typeof ResultDelivery>;

/** Where the post collects papers or takes a result. Districts vanished in July 2025: province and commune suffice. */
export const PostalAddress = z
  .object({
    name: z.string().min(1).max(200),
    phone: PhoneNumber,
    line: z.string().min(1).max(500),
    province: z.string().regex(/^\d{2}$/),
    commune: z.string().regex(/^\d{5}$/),
  })
  .meta({ id: 'PostalAddress' });
export type PostalAddress = z.infer<typeof PostalAddress>;

/** An electronic or paper result of a step or of the dossier. */
export const ResultPaper = z
  .object({
    code: z.string().max(100),
    name: z.string().min(1).max(500),
    number: z.string().max(100).optional(),
    url: z.url().optional(),
  })
  .meta({ id: 'ResultPaper' });
export type ResultPaper = z.infer<typeof ResultPaper>;
