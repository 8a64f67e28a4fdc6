import { z } from 'zod';
import { LocalDate, PersonalNumber, PhoneNumber, TaxCode } from '#contracts';

/** A person or organisation that takes part: known by a personal number or a tax code. */
export const Party = z
  .object({
    name: z.string().trim().min(1).max(200),
    personalNumber: PersonalNumber.optional(),
    taxCode: TaxCode.optional(),
    birthDate: LocalDate.optional(),
    address: z.string().trim().min(1).max(500),
    phone: PhoneNumber.optional(),
  })
  .refine(({ personalNumber, taxCode }) => personalNumber !== undefined || taxCode !== undefined, {
    path: ['personalNumber'],
  });
export type Party = z.infer<typeof Party>;

/** A parcel of land as the land book knows it. */
export const Parcel = z.object({
  mapSheet: z.string().trim().min(1).max(20),
  parcelNumber: z.string().trim().min(1).max(20),
  areaSquareMetres: z.number().positive().max(100_000_000),
  communeCode: z.string().regex(/^\d{5}$/),
  address: z.string().trim().min(1).max(500),
  landUse: z.string().trim().min(1).max(100).optional(),
  share: z.enum(['private', 'shared']).optional(),
});
export type Parcel = z.infer<typeof Parcel>;

/** What a fact of each kind must look like. */
export const FACT_KINDS = {
  text: z.string().trim().min(1).max(2000),
  number: z.number().min(0).max(1_000_000_000_000),
  date: LocalDate,
  'yes-no': z.boolean(),
  party: Party,
  parcel: Parcel,
} as const;

/** What is expected of a kind, or of a field inside one, for the person who fills in the form. */
export const EXPECTED = {
  text: 'phải là văn bản, từ 1 đến 2000 ký tự',
  number: 'phải là số, không âm',
  date: 'phải là ngày có thật, dạng năm-tháng-ngày (2021-07-15)',
  'yes-no': 'phải là có (true) hoặc không (false)',
  party: 'phải là thông tin của một người hoặc tổ chức',
  parcel: 'phải là thông tin của một thửa đất',
  name: 'họ tên hoặc tên tổ chức, từ 1 đến 200 ký tự',
  personalNumber: 'số định danh 12 chữ số hoặc CMND 9 chữ số; không có thì phải có mã số thuế',
  taxCode: 'mã số thuế 10, 12 hoặc 13 chữ số (0123456789-001)',
  birthDate: 'ngày sinh có thật, dạng năm-tháng-ngày (1980-02-28)',
  address: 'địa chỉ, từ 1 đến 500 ký tự',
  phone: 'số điện thoại bắt đầu bằng 0 hoặc +84',
  mapSheet: 'số tờ bản đồ, từ 1 đến 20 ký tự',
  parcelNumber: 'số thửa, từ 1 đến 20 ký tự',
  areaSquareMetres: 'diện tích tính bằng mét vuông, lớn hơn 0',
  communeCode: 'mã đơn vị hành chính cấp xã, 5 chữ số',
  landUse: 'mục đích sử dụng đất, từ 1 đến 100 ký tự',
  share: 'sử dụng riêng (private) hoặc chung (shared)',
} as const satisfies Record<keyof typeof FACT_KINDS | keyof Party | keyof Parcel, string>;
