import { GivenFact, IntakeFact } from '#procedures';
import { z } from 'zod';

const Named = z.object({ code: z.string(), name: z.string() });
export const Label = z.object({
  label: z.string(),
  kind: z.enum([...IntakeFact.shape.kind.options, ...GivenFact.shape.kind.options]),
});

export const StepForAgencySchema = z
  .object({
    procedure: Named,
    step: z.string(),
    name: z.string(),
    facts: z.record(z.string(), Label).meta({ description: 'tên gọi của thông tin được chuyển đến' }),
    gives: z.record(z.string(), GivenFact).meta({ description: 'thông tin phải trả khi xong' }),
    papers: z.array(Named.extend({ required: z.boolean() })),
    results: z.array(Named).readonly().meta({ description: 'tệp kết quả gửi kèm là một trong số này' }),
  })
  .meta({ id: 'StepForAgency' });

/** What a refusal would do to the case, by the names people know the steps by. */
export const ProspectSchema = z
  .object({
    consequence: z.enum(['refuse', 'continue', 'undo']),
    undone: z.array(z.string()).readonly(),
    cancelled: z.array(z.string()).readonly(),
    asked: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Prospect' });
