import { z } from 'zod';
import { defineEvent } from './event.js';
import { KeptFile, ResultPaper } from './papers.js';
import { AgencyCode, Dong, Facts, Instant, LocalDate, RequestId, StepCode } from './values.js';

export const Outcome = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('done'), facts: Facts, results: z.array(ResultPaper).default([]) }),
    z.object({
      kind: z.literal('refused'),
      reason: z.string().min(1).max(2000),
      wrongFile: z.boolean().default(false).describe('Sent back as wrong, not refused in the matter (trả lại phiếu)'),
    }),
    z.object({
      kind: z.literal('supplement-needed'),
      items: z.array(z.string().min(1).max(500)).min(1),
      reason: z.string().max(2000),
      respondBy: Instant.optional(),
    }),
    z.object({ kind: z.literal('not-yet'), until: Instant, reason: z.string().max(2000) }),
  ])
  .meta({
    id: 'Outcome',
    description: 'What an agency answers (kết quả bước). "Not yet" and a refusal are answers, not errors.',
  });
export type Outcome = z.infer<typeof Outcome>;

export const Notice = z
  .object({
    number: z.string().min(1).max(100),
    issuedOn: LocalDate,
    item: z.string().min(1).max(200).describe('What is paid for (tiểu mục)'),
    amount: Dong.min(1),
    taxCode: z.string().max(20).optional().describe('Tax code of whoever has to pay (mã số thuế)'),
  })
  .meta({ id: 'Notice', description: 'One duty to pay (thông báo nộp tiền).' });
export type Notice = z.infer<typeof Notice>;

const about = { requestId: RequestId, agency: AgencyCode, step: StepCode };

/** The agency took the request in and gave its own reference. */
export const RequestAccepted = defineEvent('request.accepted.v1', 'requests', {
  ...about,
  reference: z.string().max(100).describe("The agency's own number of it (số tiếp nhận)"),
});

/** The agency answered for good: done, refused, or more papers needed. */
export const OutcomeReceived = defineEvent('request.outcome-received.v1', 'requests', {
  ...about,
  outcome: Outcome,
  file: KeptFile.optional().describe('The file that came with it, as a document that was signed'),
});

/** The agency needs longer than it was given and says until when. */
export const OutcomeDeferred = defineEvent('request.outcome-deferred.v1', 'requests', {
  ...about,
  until: Instant,
  reason: z.string().max(2000),
});

/** The time an agency asked for is over. A timer of the request: it rings also when the answer came before it. */
export const DeferralExpired = defineEvent('request.deferral-expired.v1', 'requests', { ...about, until: Instant });

/** The agency issued notices to pay: the step waits for the money. Lists every notice known so far. */
export const NoticesIssued = defineEvent('request.notices-issued.v1', 'requests', {
  ...about,
  notices: z.array(Notice).min(1),
});

/** Every notice is paid. */
export const NoticesPaid = defineEvent('request.notices-paid.v1', 'requests', { ...about, total: Dong });

/** The agency cannot take the request as it is (a 4xx that time does not heal): a clerk has to mend it. */
export const RequestParked = defineEvent('request.parked.v1', 'requests', {
  ...about,
  fault: z.string().max(100).describe('A code of docs/reference/faults.md'),
  detail: z.string().max(500).describe("The agency's reason, without personal data"),
});
