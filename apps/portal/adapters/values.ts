import { z } from 'zod';
import { type PaperOrigin, PersonalNumber, PhoneNumber, PostalAddress } from '#contracts';

/** Incumbents send "000000001" where they know no number (domain.md §1.5); nobody has such a number. */
const isMadeUp = (number: string): boolean => /^0{8,11}\d$/.test(number);

export const WireNumber = PersonalNumber.refine(
  (number) => !isMadeUp(number),
  'Số định danh giả; để trống nếu không có, không điền số thay thế',
);

/** Both dialects write an empty string where there is nothing to say. */
export const blank = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).optional();

export const Text = z.string().max(4000);

/** In the numbers of both dialects. */
export const REUSED = ['no', 'component', 'result'] as const;

/** Flags of a paper in both dialects' numbers; nothing where it was simply handed in. */
export function toOrigin(digitised: number, reused: number, nationalStore: number): { origin?: PaperOrigin } {
  if (digitised + reused + nationalStore === 0) return {};
  return { origin: { digitised: digitised === 1, reused: REUSED[reused] ?? 'no', nationalStore: nationalStore === 1 } };
}

/** Whom the post brings a result to, or collects papers from. */
export const WireAddress = z
  .strictObject({
    hoVaTen: PostalAddress.shape.name,
    soDienThoai: PhoneNumber,
    diaChi: PostalAddress.shape.line,
    tinhThanh: PostalAddress.shape.province,
    xaPhuong: PostalAddress.shape.commune,
  })
  .transform((wire) => ({
    name: wire.hoVaTen,
    phone: wire.soDienThoai,
    line: wire.diaChi,
    province: wire.tinhThanh,
    commune: wire.xaPhuong,
  }));
