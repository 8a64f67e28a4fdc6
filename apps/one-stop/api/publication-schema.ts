import { z } from 'zod';

const Named = z.object({ code: z.string(), name: z.string() });

export const PublicationSchema = z
  .object({
    ...Named.shape,
    field: Named,
    validFrom: z.string(),
    validTo: z.string().optional(),
    papers: z.array(
      z.object({
        name: z.string(),
        required: z.boolean(),
        form: z.object({ name: z.string(), url: z.string().optional() }).optional(),
      }),
    ),
    fees: z.array(
      z.object({
        name: z.string(),
        amount: z.int(),
        per: z.string().optional().meta({ description: 'nhân với số này' }),
      }),
    ),
    timeLimit: z.string(),
    online: z.string(),
    offices: z.array(Named),
    steps: z.array(z.object({ name: z.string(), agency: z.string(), within: z.string().optional() })),
    results: z.array(z.string()),
    legalBasis: z.array(z.string()),
    isCompared: z.boolean().meta({ description: 'false: có nội dung chưa đối chiếu với quyết định công bố' }),
    missing: z.array(z.string()).meta({ description: 'phần luật yêu cầu mà dữ liệu chưa có' }),
  })
  .meta({ id: 'Publication' });
