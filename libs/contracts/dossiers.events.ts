import { z } from 'zod';
import { defineEvent } from './event.js';
import { Component, ResultPaper } from './papers.js';
import {
  AgencyCode,
  Applicant,
  Channel,
  Dong,
  DossierCode,
  Facts,
  ForeignCode,
  Instant,
  OfficeCode,
  PostalAddress,
  ProcedureCode,
  RequestId,
  ResultDelivery,
  StepCode,
  UnitCode,
} from './values.js';

const SupplementId = z.string().max(120).describe('`<dossierId>/supplement/<n>`');
const AppointmentAt = Instant.describe('Day and hour promised to the applicant (hẹn trả kết quả)');
const Owed = Dong.describe('Fees still owed, which the post collects at the door');

/** A dossier filed elsewhere lies before the one-stop desk, unchecked. Portal status 1. */
export const DossierSubmitted = defineEvent('dossier.submitted.v1', 'dossiers', {
  officeCode: OfficeCode,
  procedure: ProcedureCode,
});

/** The desk accepted it, the receipt (mẫu 01) is issued and the clock towards the appointment runs. Portal status 2. */
export const DossierReceived = defineEvent('dossier.received.v1', 'dossiers', {
  code: DossierCode,
  foreignCode: ForeignCode.optional(),
  procedure: ProcedureCode,
  procedureName: z.string(),
  field: z.object({ code: z.string(), name: z.string() }).describe('Field of administration (lĩnh vực)'),
  level: z.int().min(1).max(4).optional().describe('Online level of the procedure on the day of receipt (mức độ)'),
  officeCode: OfficeCode,
  unit: UnitCode.optional().describe('Unit of the receiving office on the day of receipt'),
  channel: Channel,
  applicant: Applicant,
  components: z.array(Component),
  appointmentAt: AppointmentAt,
  appointmentTentative: z
    .boolean()
    .optional()
    .describe('The appointment lies in days whose yearly notice is awaited: the receipt says so (tạm tính)'),
  resultDelivery: ResultDelivery,
  deliverTo: PostalAddress.optional(),
  fees: Dong.describe('Fees of the procedure (phí, lệ phí), paid or not'),
});

/** The desk refused it at reception, with a reason in law (mẫu 03). Portal status 3. */
export const DossierDeclined = defineEvent('dossier.declined.v1', 'dossiers', { reason: z.string().min(1).max(2000) });

/** A step of the linked case may begin: its agency is to be asked. Carries only the facts the procedure names for it. */
export const StepReady = defineEvent('dossier.step-ready.v1', 'dossiers', {
  requestId: RequestId,
  step: StepCode,
  stepName: z.string().max(200),
  agency: AgencyCode,
  action: z.string().max(60).describe('What the agency is asked to do: `appraise-transfer`'),
  facts: Facts,
  code: DossierCode,
  foreignCode: ForeignCode.optional(),
  officeCode: OfficeCode,
  dueAt: Instant.optional().describe("When the agency's own share of the time is used up (hạn xử lý của bước)"),
});

/** An agency was answered for: done, refused, or sent back. Portal progress. */
export const StepSettled = defineEvent('dossier.step-settled.v1', 'dossiers', {
  requestId: RequestId,
  step: StepCode,
  stepName: z.string().max(200),
  agency: AgencyCode,
  result: z.enum(['done', 'refused', 'undone']).describe('`undone`: sent back to be done anew'),
  startedAt: Instant.describe('When the step became ready'),
  dueAt: Instant.optional().describe("When the agency's own share of the time was used up (hạn xử lý của bước)"),
});

/** What an agency was asked is not wanted any more (withdrawal, refusal elsewhere, step undone). */
export const StepCancelled = defineEvent('dossier.step-cancelled.v1', 'dossiers', {
  requestId: RequestId,
  reason: z.string().max(2000),
});

/** Handed to the agencies: processing began or went on after a pause. Portal status 4. */
export const DossierProcessing = defineEvent('dossier.processing.v1', 'dossiers', {
  appointmentAt: AppointmentAt.optional(),
});

/** The applicant has to bring more papers; the clock stands still (mẫu 02). Portal status 5. */
export const SupplementRequested = defineEvent('dossier.supplement-requested.v1', 'dossiers', {
  supplementId: SupplementId,
  requestId: RequestId.optional(),
  items: z.array(z.string().min(1).max(500)).min(1).describe('The papers that are missing (giấy tờ cần bổ sung)'),
  reason: z.string().max(2000),
  respondBy: Instant.optional().describe('After this instant the dossier stops (hạn bổ sung)'),
  number: z
    .int()
    .min(1)
    .optional()
    .describe('1 for the first; from the second on the dossier counts as late (QĐ 766, 2.1)'),
});

/** The papers came; the agency that asked for them is told. The clock runs again. */
export const SupplementReceived = defineEvent('dossier.supplement-received.v1', 'dossiers', {
  supplementId: SupplementId,
  requestId: RequestId.optional(),
  components: z.array(Component),
  appointmentAt: AppointmentAt.optional(),
});

/** The applicant never answered: the time to supplement is over. A timer of the dossier. */
export const SupplementExpired = defineEvent('dossier.supplement-expired.v1', 'dossiers', {
  supplementId: SupplementId,
});

/** The applicant has to pay a financial duty; the clock stands still. Portal status 6. */
export const PaymentRequested = defineEvent('dossier.payment-requested.v1', 'dossiers', {
  requestId: RequestId,
  total: Dong.describe('All notices together (tổng số tiền phải nộp)'),
});

/** All duties are paid; the clock runs again. Portal status 4. */
export const PaymentSettled = defineEvent('dossier.payment-settled.v1', 'dossiers', {
  requestId: RequestId,
  total: Dong.describe('All notices together (tổng số tiền phải nộp)'),
  appointmentAt: AppointmentAt.optional(),
});

/** The citizen asked for the dossier back. Portal status 7. */
export const WithdrawalRequested = defineEvent('dossier.withdrawal-requested.v1', 'dossiers', {
  reason: z.string().max(2000),
});

/** The desk did not agree to the withdrawal; the dossier goes on where it stood. */
export const WithdrawalRejected = defineEvent('dossier.withdrawal-rejected.v1', 'dossiers', {
  reason: z.string().max(2000),
  resumes: z
    .enum(['submitted', 'received', 'processing', 'awaiting-supplement', 'awaiting-payment'])
    .describe('Where the dossier stands again'),
});

/** Processing stopped for good: withdrawn, not eligible, or never supplemented. Portal status 8. */
export const DossierStopped = defineEvent('dossier.stopped.v1', 'dossiers', {
  cause: z.enum(['withdrawn', 'refused', 'supplement-expired']),
  reason: z.string().max(2000),
});

/** The result lies at the one-stop desk: done for the count of on-time dossiers. Portal status 9. */
export const DossierFinished = defineEvent('dossier.finished.v1', 'dossiers', {
  code: DossierCode,
  officeCode: OfficeCode,
  results: z.array(ResultPaper),
  resultDelivery: ResultDelivery,
  deliverTo: PostalAddress.optional(),
  owed: Owed,
});

/** The result is in the applicant's hands: at the counter, or by the post's proof of delivery. Portal status 10. */
export const DossierReturned = defineEvent('dossier.returned.v1', 'dossiers', {
  how: z.enum(['counter', 'post']),
  receivedBy: z.enum(['applicant', 'representative']),
});

/**
 * Papers or the result changed hands, the post took a fee, or the applicant chose another way for the result. The status stays.
 * Tells of the dossier what `DossierFinished` tells, so that the post can be asked, or asked again, from it.
 */
export const DeliveryChanged = defineEvent('dossier.delivery-changed.v1', 'dossiers', {
  code: DossierCode.optional(),
  officeCode: OfficeCode,
  papers: z
    .enum(['electronic', 'awaited-at-desk', 'collecting', 'with-post', 'at-desk'])
    .describe('Where the papers of the dossier are'),
  result: z.enum(['none', 'at-desk', 'with-post', 'back-at-desk', 'delivered']).describe('Where the result is'),
  resultDelivery: ResultDelivery,
  deliverTo: PostalAddress.optional(),
  sending: z.int().min(1).optional().describe('Which sending of the result by post this is about; absent: the first'),
  results: z.array(ResultPaper),
  owed: Owed,
});

/** An answer that came too late or twice was kept for the record and not applied. */
export const LateMessageRecorded = defineEvent('dossier.late-message-recorded.v1', 'dossiers', {
  what: z.string().max(200).describe('Type of the message that came late'),
  state: z.string().max(60).describe('State of the dossier when it came'),
});
