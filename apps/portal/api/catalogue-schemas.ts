import { z } from 'zod';

const KINDS = ['new', 'gone', 'replaced', 'split', 'renamed', 'limit', 'fees', 'papers'] as const;
const Decision = z.enum(['accept', 'keep']);
const difference = { code: z.string().max(60), kind: z.enum(KINDS), sentence: z.string().max(10_000) };

/** The difference as it was seen: one that changed meanwhile is looked at again first. */
export const Judge = z
  .strictObject({ ...difference, decision: Decision, reason: z.string().trim().min(3).max(500) })
  .meta({ id: 'JudgeDifference' });
export type Judge = z.infer<typeof Judge>;

export const CatalogueSchema = z
  .object({
    run: z
      .object({
        startedAt: z.string(),
        endedAt: z.string().optional(),
        fetched: z.int().meta({ description: 'số thủ tục đã lấy đủ nội dung' }),
        wanted: z.int().optional().meta({ description: 'trong tổng số phải lấy; chưa có khi còn lấy danh sách' }),
        fault: z.string().optional().meta({ description: 'mã lỗi làm lần lấy không xong' }),
      })
      .optional()
      .meta({ description: 'lần lấy gần nhất, đang chạy hoặc đã xong' }),
    fetchedAt: z.string().optional().meta({ description: 'thời điểm UTC; không có khi chưa lấy lần nào' }),
    procedures: z.int().optional().meta({ description: 'số thủ tục cổng công bố' }),
    toCheck: z
      .array(z.object({ of: z.string(), what: z.array(z.string()).readonly() }))
      .readonly()
      .meta({ description: 'điều người giữ dữ liệu còn phải đối chiếu với văn bản; không hiện cho người dân' }),
    items: z.array(
      z.object({
        ...difference,
        change: z.string().meta({ description: 'điều cần viết vào tệp của thủ tục nếu theo cổng' }),
        judgement: z.object({ decision: Decision, reason: z.string(), by: z.string(), at: z.string() }).optional(),
      }),
    ),
  })
  .meta({ id: 'Catalogue' });
export type CatalogueView = z.infer<typeof CatalogueSchema>;
