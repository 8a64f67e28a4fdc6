import { Parcel, Party } from '#procedures';
import { z } from 'zod';

/** What tax needs to assess the duties of a transfer: both sides, the land, the price and the land office's slip. */
export const AssessDuty = z.object({
  seller: Party,
  buyer: Party,
  parcel: Parcel,
  /** Đồng. */
  price: z.int().min(0),
  transferSlip: z.object({ number: z.string().min(1).max(100) }),
});

/** All duties of the transfer are paid. */
export const DutySettled = z.object({
  dutySettlement: z.object({
    total: z.int().min(0),
    paidAt: z.iso.datetime(),
    notices: z.array(z.object({ number: z.string(), item: z.string(), amount: z.int() })),
  }),
});
