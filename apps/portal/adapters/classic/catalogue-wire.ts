import type { Channel } from '#contracts';
import { z } from 'zod';
import type { Published, PublishedContent, PublishedLimit } from '../../domain/published.js';
import { WireAnswer } from './client-wire.js';

const Text = z.string().trim().max(2000).default('');
const Code = z.string().trim().min(1).max(60);
/** A figure, with dots between thousands or without; blank where nothing is to be paid or no time is said. */
const Figure = z
  .union([z.string(), z.number().transform(String)])
  .default('')
  .transform((text) => text.replaceAll(/[.\s]/g, ''))
  .refine((text) => /^\d{0,12}$/.test(text), 'Phải là một số')
  .transform(Number);

const Row = z.object({
  MATTHC: Code,
  TENTTHC: z.string().trim().min(1).max(1000),
  THAYTHE: z.array(z.object({ MATTHC: Code })).default([]),
});

const Way = z.object({
  KENH: z.union([z.enum(['1', '2', '3']), z.number().transform(String)]),
  THOIGIAN: z.array(z.object({ THOIGIANGIAIQUYET: Figure, DONVITINH: Text, MOTA: Text })).default([]),
  PHILEPHI: z.array(z.object({ SOTIEN: Figure, DONVI: Text, MOTA: Text })).default([]),
});

/** LayThuTuc (domain.md §1.3). What the hub does not compare is not read. */
const Detail = Row.extend({
  NGAYHIEULUC: Text,
  CACHTHUCTHUCHIEN: z.array(Way).default([]),
  THANHPHANHOSO: z.array(z.object({ MAGIAYTO: Code, GIAYTO: z.string().trim().min(1).max(1000) })).default([]),
});

const whole = <Item extends z.ZodType>(item: Item) => WireAnswer.and(z.object({ data: z.array(item).default([]) }));
export const WireList = whole(Row);
export const WireDetails = whole(Detail);

const CHANNELS: Readonly<Record<string, Channel>> = { '1': 'desk', '2': 'online', '3': 'post' };

export const toNamed = ({ MATTHC, TENTTHC, THAYTHE }: z.infer<typeof Row>): Published => ({
  code: MATTHC,
  name: TENTTHC,
  replaces: THAYTHE.map((replaced) => replaced.MATTHC),
});

export const toPublished = (detail: z.infer<typeof Detail>): Published => ({
  ...toNamed(detail),
  content: toContent(detail),
});

function toContent({ NGAYHIEULUC, CACHTHUCTHUCHIEN, THANHPHANHOSO }: z.infer<typeof Detail>): PublishedContent {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(NGAYHIEULUC) ?? [];
  const amounts = CACHTHUCTHUCHIEN.flatMap(({ PHILEPHI }) => PHILEPHI.map(({ SOTIEN }) => SOTIEN));
  return {
    ...(year && { validFrom: `${year}-${month}-${day}` }),
    limits: CACHTHUCTHUCHIEN.flatMap(toLimits),
    fees: [...new Set(amounts.filter((amount) => amount > 0))].toSorted((a, b) => a - b),
    papers: THANHPHANHOSO.map(({ MAGIAYTO, GIAYTO }) => ({ code: MAGIAYTO, name: GIAYTO })),
  };
}

const toLimits = ({ KENH, THOIGIAN }: z.infer<typeof Way>): PublishedLimit[] =>
  THOIGIAN.filter(({ THOIGIANGIAIQUYET }) => THOIGIANGIAIQUYET > 0).map(({ THOIGIANGIAIQUYET, DONVITINH }) => ({
    channel: CHANNELS[KENH] ?? 'desk',
    amount: THOIGIANGIAIQUYET,
    unit: DONVITINH.toLowerCase().replaceAll(/\s+/g, ' '),
  }));
