import { z } from 'zod';
import { validity } from './validity.js';

/** What whoever keeps the file still has to hold against a text. For them alone: no form, page or name carries it. */
export const ToCheck = z.array(z.string().min(1).max(300)).min(1);

/** A span of working time: whole working days, or working hours (8 hours are a day). */
export const WorkingSpan = z.union([
  z.strictObject({ workingDays: z.int().min(1).max(365) }),
  z.strictObject({ workingHours: z.int().min(1).max(2920) }),
]);
export type WorkingSpan = z.infer<typeof WorkingSpan>;

/** Why the time of a dossier stands still: for the applicant, for the public, for an agency outside the limit, or for nobody's fault. */
export const PauseCause = z.enum(['supplement', 'payment', 'posting', 'external', 'outage']);
export type PauseCause = z.infer<typeof PauseCause>;

/**
 * What a pause does to the promise: the working time that was left goes on, the whole limit begins anew, or so many working days
 * are added however long it was. `false`: this is no reason to pause.
 */
export const AfterPause = z.union([
  z.enum(['resume', 'restart']),
  z.strictObject({ extend: z.strictObject({ workingDays: z.int().min(1).max(365) }) }),
  z.literal(false),
]);
export type AfterPause = z.infer<typeof AfterPause>;

/** So long before or after something is due; `false` switches the message off. */
const Delay = z.union([
  z.literal(false),
  z.strictObject({ workingDays: z.int().min(0).max(60) }),
  z.strictObject({ workingHours: z.int().min(0).max(480) }),
]);
export type Delay = z.infer<typeof Delay>;

/** Messages in time: who is told what, and when. */
export const Escalation = z.strictObject({
  /** Before the reception check, a step or the appointment is due. */
  remindClerk: Delay,
  /** After it was due. */
  tellHead: Delay,
  /** When it becomes certain that the appointment is missed, from the day on which an apology is due. */
  draftApology: z.boolean(),
  /** After the hand-over was due and the agency has not taken the request. */
  warnUnclaimed: Delay,
  /** After that warning: the request goes back to the desk. For agencies whose people answer at a desk. */
  returnUnclaimed: Delay,
  /** After the result came to the desk. */
  remindUncollected: Delay,
});
export type Escalation = z.infer<typeof Escalation>;

/** What an era, a procedure, an office or an agency says otherwise. */
export const EscalationChange = Escalation.partial();
export type EscalationChange = z.infer<typeof EscalationChange>;

export const USUAL_ESCALATION: Escalation = {
  remindClerk: { workingHours: 8 },
  tellHead: { workingHours: 0 },
  draftApology: true,
  warnUnclaimed: { workingHours: 0 },
  returnUnclaimed: false,
  remindUncollected: { workingDays: 5 },
};
const pauses = z.partialRecord(PauseCause, AfterPause);
const RESUME = {
  supplement: 'resume',
  payment: 'resume',
  posting: 'resume',
  external: 'resume',
  outage: 'resume',
} as const;

const HandOver = z.strictObject({ sameDayBefore: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) });
const Apology = z.strictObject({ before: WorkingSpan, reappointments: z.int().min(0).max(9) });

/** What an era's decree says about time, from `validFrom` on. */
export const Policy = z.strictObject({
  code: z.string().min(1).max(60),
  name: z.string().min(1).max(300),
  decision: z.string().min(1).max(500),
  toCheck: ToCheck.optional(),
  ...validity,
  /** By when a dossier filed online is answered. */
  receptionCheck: WorkingSpan.default({ workingHours: 8 }),
  /** Received before this hour: handed over the same day, else the next working day. */
  handOver: HandOver.default({ sameDayBefore: '15:00' }),
  /** So many requests for more papers are lawful; a dossier with more counts as late (QĐ 766, 2.1). */
  supplementRequests: z.int().min(0).max(9).default(1),
  /** An apology is due so long before the appointment, and may set another one so often. */
  apology: Apology.default({ before: { workingDays: 1 }, reappointments: 1 }),
  pauses: pauses.default(RESUME),
  escalation: EscalationChange.default({}).transform((changes): Escalation => ({ ...USUAL_ESCALATION, ...changes })),
});
export type Policy = z.infer<typeof Policy>;

/**
 * What one procedure says otherwise than its era, where its own legal basis does. How many requests for papers are lawful is the
 * index's to say, for every procedure alike.
 */
export const ClockRules = z.strictObject({
  receptionCheck: WorkingSpan.optional(),
  handOver: HandOver.optional(),
  apology: Apology.partial().optional(),
  pauses: pauses.optional(),
  escalation: EscalationChange.optional(),
});
export type ClockRules = z.infer<typeof ClockRules>;

/** For data that names no policy. */
export const ORDINARY: Policy = Policy.parse({
  code: 'ordinary',
  name: 'Quy định chung',
  decision: 'Quy định chung',
  validFrom: '2000-01-01',
});

export function withRules(policy: Policy, rules: ClockRules): Policy {
  return {
    ...policy,
    receptionCheck: rules.receptionCheck ?? policy.receptionCheck,
    handOver: rules.handOver ?? policy.handOver,
    apology: { ...policy.apology, ...rules.apology },
    pauses: { ...policy.pauses, ...rules.pauses },
    escalation: { ...policy.escalation, ...rules.escalation },
  };
}
