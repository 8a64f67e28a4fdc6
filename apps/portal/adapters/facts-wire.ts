import { z } from 'zod';
import { Dong, type Facts, PhoneNumber } from '#contracts';
import { WireNumber } from './values.js';

const Line = z.string().trim().min(1).max(500);

const Party = z
  .strictObject({ HoTen: Line, SoDinhDanh: WireNumber, SoDienThoai: PhoneNumber, DiaChi: Line })
  .transform((wire) => ({
    name: wire.HoTen,
    personalNumber: wire.SoDinhDanh,
    phone: wire.SoDienThoai,
    address: wire.DiaChi,
  }));

const Parcel = z
  .strictObject({
    SoThuTuThua: Line.max(20),
    SoHieuBanDo: Line.max(20),
    DienTich: z.number().positive().max(100_000_000),
    DiaChiChiTiet: Line,
    MaXa: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
  })
  .transform((wire) => ({
    parcelNumber: wire.SoThuTuThua,
    mapSheet: wire.SoHieuBanDo,
    areaSquareMetres: wire.DienTich,
    address: wire.DiaChiChiTiet,
    ...(wire.MaXa && { communeCode: wire.MaXa }),
  }));

/**
 * A procedure's own facts. Neither dialect has fields for them: the classic one carries them as a JSON string in
 * `ThongTinKhac`, LGSP as an object in `ThongTinHoSo`. Which of them a procedure needs is the procedure's to say.
 */
export const WireFacts = z
  .strictObject({
    BenChuyenNhuong: Party.optional(),
    BenNhanChuyenNhuong: Party.optional(),
    ThuaDat: Parcel.optional(),
    GiaChuyenNhuong: Dong.optional(),
    DuocMienThue: z.boolean().optional(),
    NguonGocChuaRo: z.boolean().optional(),
    TenGiayTo: Line.optional(),
    SoBanSao: z.int().min(1).max(99).optional(),
  })
  .transform(toFacts);

const NAMES = {
  BenChuyenNhuong: 'seller',
  BenNhanChuyenNhuong: 'buyer',
  ThuaDat: 'parcel',
  GiaChuyenNhuong: 'price',
  DuocMienThue: 'exempt',
  NguonGocChuaRo: 'originUnclear',
  TenGiayTo: 'paper',
  SoBanSao: 'copies',
} as const;

function toFacts(wire: { readonly [Name in keyof typeof NAMES]?: Facts[string] | undefined }): Facts {
  const named = Object.entries(NAMES).map(([theirs, ours]) => [ours, wire[theirs as keyof typeof NAMES]] as const);
  return Object.fromEntries(named.filter((pair): pair is [(typeof pair)[0], Facts[string]] => pair[1] !== undefined));
}
