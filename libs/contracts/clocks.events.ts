import { z } from 'zod';
import { defineEvent } from './event.js';
import { AgencyCode, Instant } from './values.js';

/** Time stands still while a step runs whose time is not the office's: public posting, or an agency outside the limit. */
export const ClockPaused = defineEvent('dossier.clock-paused.v1', 'dossiers', {
  cause: z.enum(['posting', 'external']),
  requestId: z.string().max(120),
  stepName: z.string().max(200),
});

/** That step is over. The appointment is told when time runs again. */
export const ClockResumed = defineEvent('dossier.clock-resumed.v1', 'dossiers', {
  cause: z.enum(['posting', 'external']),
  requestId: z.string().max(120),
  appointmentAt: Instant.optional(),
});

/** The promised day moved for a reason outside the dossier: a calendar that changed, an outage that was certified. */
export const AppointmentRecalculated = defineEvent('dossier.appointment-recalculated.v1', 'dossiers', {
  oldAt: Instant,
  newAt: Instant,
  why: z.string().min(1).max(1000),
});

/** A person approved that this very promise moves. */
export const RecalculationApproved = defineEvent('dossier.recalculation-approved.v1', 'dossiers', {
  changeId: z.uuid(),
  oldAt: Instant,
  newAt: Instant,
  why: z.string().min(1).max(1000),
});

/** The office apologises for being late and promises another day (mẫu 04). */
export const ApologyIssued = defineEvent('dossier.apology-issued.v1', 'dossiers', {
  oldAt: Instant,
  newAt: Instant,
  reason: z.string().min(1).max(2000),
  /** Who had the dossier then. */
  responsible: z.array(AgencyCode),
  /** Issued later than the rule wants it before the appointment. */
  overdue: z.boolean(),
});

/** What people are told in time, before or after something was due. */
export const EscalationKind = z
  .enum([
    'reception-near',
    'reception-missed',
    'step-near',
    'step-missed',
    'appointment-near',
    'appointment-missed',
    'apology-drafted',
    'request-unclaimed',
    'request-returned',
    'result-uncollected',
  ])
  .describe('What is near, missed or waited for');
export type EscalationKind = z.infer<typeof EscalationKind>;

const escalation = {
  kind: EscalationKind,
  of: z.string().max(120).describe('The request it is about, or the instant that was promised'),
  dueAt: Instant.describe(
    'When it was due at the time the timer was set: one that moved meanwhile makes the timer stale',
  ),
};

/** It is time to look whether somebody has to be told. A timer of the dossier; it rings in vain when all went well. */
export const EscalationDue = defineEvent('dossier.escalation-due.v1', 'dossiers', escalation);

/** Somebody was told. */
export const EscalationRaised = defineEvent('dossier.escalation-raised.v1', 'dossiers', {
  ...escalation,
  to: z.enum(['clerk', 'head', 'applicant']),
  text: z.string().min(1).max(1000),
});
