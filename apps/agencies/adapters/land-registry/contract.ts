import { Parcel, Party } from '#procedures';
import { z } from 'zod';

export const AppraiseTransfer = z.object({ seller: Party, buyer: Party, parcel: Parcel });

/** The transfer slip (phiếu chuyển thông tin), on which tax assesses the duty. */
export const TransferAppraised = z.object({
  transferSlip: z.object({ number: z.string().min(1).max(100), url: z.url().optional() }),
});

export const RegisterTransfer = z.object({
  seller: Party,
  buyer: Party,
  parcel: Parcel,
  dutySettlement: z
    .object({ total: z.int().min(0) })
    .loose()
    .optional(),
});

/** The new certificate (giấy chứng nhận). */
export const TransferRegistered = z.object({
  certificate: z.object({ number: z.string().min(1).max(100), url: z.url().optional() }),
});
