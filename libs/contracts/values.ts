import { z } from 'zod';
import { NUMBERS } from './wrong-field.js';

export const DossierId = z.uuid().meta({
  id: 'DossierId',
  description:
    'Our own id of a dossier (hồ sơ). It keys every message; the printed code and foreign codes stand beside it.',
});

export const DossierCode = z
  .string()
  .max(64)
  .regex(/^[A-Z0-9][A-Z0-9.]*-(\d{6}|\d{8})-\d{4,7}$/)
  .meta({
    id: 'DossierCode',
    description:
      "The printed code (mã số hồ sơ): `<office>-<yyMMdd>-<nnnn>` by TT 01/2018, or a ministry's `G09.20-20260609-0092637`. Opaque beyond its shape.",
  });

export const SnapshotId = z.uuid().meta({
  id: 'SnapshotId',
  description: 'Our own id of figures frozen as they were reported; it keys the messages about them.',
});

export const FeedbackId = z.uuid().meta({
  id: 'FeedbackId',
  description: 'Our own id of feedback of people (phản ánh, kiến nghị); it keys the messages about it.',
});

export const ForeignCode = z
  .string()
  .max(64)
  .meta({ id: 'ForeignCode', description: "The dossier's code elsewhere, at the portal (MaHoSo). Opaque." });

export const ProcedureCode = z
  .string()
  .regex(/^\d\.\d{6}(\.[0-9A-Z]+)*$/)
  .meta({
    id: 'ProcedureCode',
    description: 'Code of a procedure (mã thủ tục hành chính): `1.001193`, or the local form `2.000815.000.00.00.H55`.',
  });

export const OfficeCode = z
  .string()
  .max(35)
  .regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/)
  .meta({
    id: 'OfficeCode',
    description:
      'Electronic identifier of an office (mã định danh cơ quan), old style (QCVN 102:2016) or new (QĐ 20/2020/QĐ-TTg).',
  });

export const UnitCode = z
  .string()
  .regex(/^(\d{2}|\d{3}|\d{5})$/)
  .meta({
    id: 'UnitCode',
    description:
      'Code of an administrative unit (mã đơn vị hành chính). Codes are reused: it means the unit that bore it on that day.',
  });

export const AgencyCode = z
  .string()
  .regex(/^[a-z][a-z-]*$/)
  .max(40)
  .meta({
    id: 'AgencyCode',
    description: 'Our own short name of an agency (cơ quan phối hợp): `land-registry`, `tax`.',
  });

export const RequestId = z.string().max(120).meta({
  id: 'RequestId',
  description: '`<dossierId>/<step>/<attempt>`: the same step asked again is another request (yêu cầu xử lý).',
});

export const StepCode = z
  .string()
  .max(60)
  .meta({ id: 'StepCode', description: 'A step (bước xử lý) by its name in the procedure: `assess-duty`.' });

export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'An instant in UTC, ending in `Z`.' });

export const LocalDate = z.iso
  .date()
  .meta({ id: 'LocalDate', description: 'A calendar day at an office (Asia/Ho_Chi_Minh).' });

export const Dong = z
  .int()
  .min(0)
  .max(1_000_000_000_000)
  .meta({ id: 'Dong', description: 'Whole đồng, never negative.' });

export const Facts = z.record(z.string().max(60), z.json()).meta({
  id: 'Facts',
  description: 'What a step is told and what it gives back (thông tin của hồ sơ), by the names the procedure uses.',
});
export type Facts = z.infer<typeof Facts>;

export const PersonalNumber = z.string().regex(NUMBERS['personal-number'].pattern).meta({
  id: 'PersonalNumber',
  description: 'Personal number (số định danh cá nhân): 12 digits, or a 9-digit identity card (CMND) issued before.',
});

export const PhoneNumber = z
  .string()
  .regex(NUMBERS.phone.pattern)
  .meta({ id: 'PhoneNumber', description: 'A Vietnamese telephone number, from 0 or +84.' });

export const TaxCode = z
  .string()
  .regex(NUMBERS['tax-code'].pattern)
  .meta({ id: 'TaxCode', description: 'Of an enterprise, a branch or a household business (mã số thuế).' });

export const Applicant = z
  .object({
    kind: z.enum(['citizen', 'enterprise', 'state-body', 'organisation', 'household-business']),
    name: z.string().trim().min(1).max(200),
    personalNumber: PersonalNumber.optional(),
    taxCode: TaxCode.optional(),
    phone: PhoneNumber.optional(),
    email: z.email().optional(),
    address: z.string().max(500).optional(),
  })
  .meta({
    id: 'Applicant',
    description:
      'Whose dossier it is (người nộp). Personal data: keep it out of keys, logs, metrics, addresses and error texts.',
  });
export type Applicant = z.infer<typeof Applicant>;

export const Channel = z.enum(['desk', 'online', 'post']).meta({
  id: 'Channel',
  description:
    'How it came in: at the desk (trực tiếp), online (trực tuyến) or by the public post (bưu chính); KenhThucHien 1, 2, 3.',
});
export type Channel = z.infer<typeof Channel>;

export const ResultDelivery = z.enum(['counter', 'post']).meta({
  id: 'ResultDelivery',
  description:
    'How the result goes home: fetched at the counter (tại quầy) or by the public post (bưu chính công ích).',
});
export type ResultDelivery = z.infer<typeof ResultDelivery>;

export const PostalAddress = z
  .object({
    name: z.string().min(1).max(200),
    phone: PhoneNumber,
    line: z.string().min(1).max(500).describe('House, street, hamlet (số nhà, đường, thôn)'),
    province: z
      .string()
      .regex(/^\d{2}$/)
      .describe('Code of the province (mã tỉnh)'),
    commune: z
      .string()
      .regex(/^\d{5}$/)
      .describe('Code of the commune (mã xã)'),
  })
  .meta({
    id: 'PostalAddress',
    description:
      'Where the post collects papers or takes a result. Districts vanished in July 2025: province and commune suffice.',
  });
export type PostalAddress = z.infer<typeof PostalAddress>;
