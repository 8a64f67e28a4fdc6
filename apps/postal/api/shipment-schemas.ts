import { Dong, PostalAddress } from '#contracts';
import { z } from 'zod';
import { DIRECTIONS, STATUSES } from '../domain/shipment.js';

/** What the answers about shipments look like, for the description of the API and the clients made from it. */
const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Direction = z.enum(DIRECTIONS).meta({ description: 'thu gom giấy tờ, hoặc phát kết quả' });

export const ShipmentSchema = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    code: z.string(),
    officeCode: z.string(),
    direction: Direction,
    status: z.enum(STATUSES),
    parcel: z.string().nullable().meta({ description: 'mã bưu gửi' }),
    address: PostalAddress,
    documents: z.int(),
    codAmount: Dong,
    attempts: z.int(),
    lastFailure: z.string().nullable(),
    handOver: z.object({ list: z.string(), at: Instant, deskSigner: z.string(), postSigner: z.string() }).nullable(),
    differences: z.array(z.object({ call: z.string(), reason: z.string(), at: Instant })),
    reports: z
      .array(z.enum(['collected', 'attempt-failed', 'delivered', 'returned-to-desk']))
      .meta({ description: 'việc bưu tá báo được bây giờ' }),
  })
  .meta({ id: 'Shipment' });

export const ShipmentsSchema = z.object({ items: z.array(ShipmentSchema) }).meta({ id: 'Shipments' });

export const HandOverListSchema = z
  .object({
    listNo: z.string(),
    direction: Direction,
    officeCode: z.string(),
    lines: z.array(z.object({ code: z.string(), parcel: z.string(), documents: z.int(), cod: Dong })).readonly(),
    totals: z.object({ parcels: z.int(), documents: z.int(), cod: Dong }),
  })
  .meta({ id: 'HandOverList' });

export const ClosingSchema = z
  .object({
    day: z.string(),
    lines: z
      .array(
        z.object({
          list: z.string(),
          parcel: z.string(),
          code: z.string(),
          direction: Direction,
          documents: z.int(),
          cod: Dong,
          status: z.enum(STATUSES),
          collected: Dong,
          settled: z.boolean(),
        }),
      )
      .readonly(),
    toDesk: z.int(),
    toPost: z.int(),
    cod: Dong,
    collected: Dong.meta({ description: 'đã thu tại nhà' }),
    settled: Dong.meta({ description: 'bưu điện đã nộp' }),
  })
  .meta({ id: 'PostalClosing' });

export const ComparisonSchema = z
  .object({
    agreed: z.int(),
    onlyHere: z.array(z.string()).readonly(),
    onlyAtPost: z.array(z.string()).readonly(),
    otherSum: z.array(z.object({ parcel: z.string(), here: Dong, atPost: Dong })).readonly(),
  })
  .meta({ id: 'PostalComparison' });
