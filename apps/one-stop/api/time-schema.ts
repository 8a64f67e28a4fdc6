import { z } from 'zod';
import { PauseCause } from '#procedures';
import { WarningSchema } from './dossier-schemas.js';

/** What `…/time` answers, for the description of the API and the clients made from it. */
const Instant = z.string().meta({ description: 'thời điểm UTC' });
const Amount = z
  .object({ hours: z.number(), days: z.number() })
  .meta({ description: 'thời gian làm việc; 8 giờ là một ngày' });

const Leg = z.object({
  step: z.string(),
  name: z.string(),
  agency: z.string(),
  from: Instant,
  to: Instant.optional(),
  used: Amount,
  budget: Amount.optional().meta({ description: 'phần thời gian của bước' }),
});

const Pause = z.object({
  cause: PauseCause,
  of: z.string(),
  from: Instant,
  to: Instant.optional(),
  lasted: Amount,
});

export const DossierTimeSchema = z
  .object({
    at: Instant,
    sentence: z.string(),
    warnings: z.array(WarningSchema).readonly(),
    checkBy: Instant.nullable(),
    handOverBy: Instant.nullable(),
    draft: z.object({ draftedAt: Instant, oldAt: Instant, newAt: Instant }).nullable(),
    time: z
      .object({
        state: z.enum(['running', 'paused', 'stopped']),
        appointmentAt: Instant,
        promised: Amount,
        used: Amount,
        left: Amount.meta({ description: 'âm: đã trễ' }),
        holders: z.array(z.string()).readonly(),
        legs: z.array(Leg).readonly(),
        pauses: z.array(Pause).readonly(),
      })
      .nullable(),
  })
  .meta({ id: 'DossierTime' });
