import { PaperMarks } from '#contracts';
import { z } from 'zod';

/** A file as the API tells of it, for the clients made from its description. */
export const PaperSchema = z
  .object({
    id: z.string(),
    dossierId: z.string(),
    step: z.string().optional().meta({ description: 'bước mà cơ quan giải quyết gửi kèm kết quả này' }),
    ...PaperMarks.shape,
    name: z.string(),
    type: z.string(),
    size: z.int(),
    sha256: z.string(),
    attachedAt: z.string(),
  })
  .meta({ id: 'Paper' });

export const PapersSchema = z.object({ items: z.array(PaperSchema) }).meta({ id: 'Papers' });
