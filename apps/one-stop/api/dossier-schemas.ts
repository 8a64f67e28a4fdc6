import { Applicant, Channel, Component, Facts, PostalAddress, ResultDelivery, ResultPaper } from '#contracts';
import { z } from 'zod';
import { WHY_NOT } from '../domain/acts.js';
import { Label } from './step-schemas.js';

/** What the answers of the desk look like, for the description of the API and the clients made from it. */
const Instant = z.string().meta({ description: 'thời điểm UTC' });

export const ActSchema = z.enum([
  'accept',
  'decline',
  'request-supplement',
  'receive-supplement',
  'request-withdrawal',
  'decide-withdrawal',
  'take-over-result',
  'return-at-counter',
  'change-delivery',
  'apologise',
  'certify-outage',
  'ask-again',
]);

export const WarningSchema = z
  .object({
    kind: z.enum(['tentative', 'counts-as-late']),
    text: z.string(),
    with: z.record(z.string(), z.string()).meta({ description: 'điều được nói tới trong câu' }),
  })
  .meta({ id: 'Warning' });

const Clock = z.object({
  state: z.enum(['not-started', 'running', 'paused', 'stopped']),
  receivedAt: Instant.optional(),
  handOverBy: Instant.optional(),
  checkBy: Instant.optional(),
  appointmentAt: Instant.optional(),
  tentative: z.boolean().optional(),
  pausedAt: Instant.optional(),
  stoppedAt: Instant.optional(),
  pauses: z.array(z.object({ cause: z.string(), of: z.string(), from: Instant, to: Instant.optional() })).readonly(),
});

const Delivery = z.object({
  papers: z.string(),
  result: z.string(),
  resultDelivery: ResultDelivery,
  deliverTo: PostalAddress.optional(),
});

export const DossierSchema = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    foreignCode: z.string().nullable(),
    officeCode: z.string().meta({ description: 'nơi tiếp nhận' }),
    heldBy: z
      .object({ code: z.string(), name: z.string() })
      .meta({ description: 'nơi đang giải quyết: sau sắp xếp là nơi tiếp tục giải quyết' }),
    procedure: z.object({ code: z.string(), name: z.string() }),
    applicant: Applicant,
    channel: Channel,
    business: z.enum([
      'submitted',
      'received',
      'declined',
      'processing',
      'awaiting-supplement',
      'awaiting-payment',
      'withdrawal-asked',
      'stopped',
      'finished',
      'returned',
    ]),
    businessText: z.string(),
    sentence: z.string().meta({ description: 'một câu cho người dân: đang ở đâu, làm gì tiếp' }),
    clock: Clock,
    warnings: z.array(WarningSchema).readonly(),
    alerts: z
      .array(
        z.object({ kind: z.string(), to: z.enum(['clerk', 'head', 'applicant']), raisedAt: Instant, text: z.string() }),
      )
      .readonly()
      .meta({ description: 'nhắc việc còn mở, mới nhất trước' }),
    delivery: Delivery,
    owed: z.int().meta({ description: 'đồng còn phải nộp' }),
    holder: z.string().meta({ description: 'ai đang giữ: desk, applicant, post, nobody, hoặc mã cơ quan' }),
    dueAt: Instant.nullable().meta({ description: 'mốc phải giữ bây giờ; không có khi thời gian tạm dừng' }),
    acts: z.array(ActSchema).meta({ description: 'việc làm được bây giờ' }),
  })
  .meta({ id: 'Dossier' });

export const DossierPageSchema = z
  .object({ items: z.array(DossierSchema), next: z.string().optional() })
  .meta({ id: 'DossierPage' });

export const DossierCountsSchema = z
  .object({
    open: z.int(),
    overdue: z.int(),
    soon: z.int(),
    submitted: z.int(),
    waiting: z.int(),
    finished: z.int(),
  })
  .meta({ id: 'DossierCounts' });

export const ApplicantFoundSchema = z.object({ applicant: Applicant.nullable() }).meta({ id: 'ApplicantFound' });

const Step = z.object({
  step: z.string(),
  name: z.string(),
  agency: z.string(),
  /** Steps that must be over before it. */
  after: z.array(z.string()).readonly(),
  state: z.enum(['waiting', 'asked', 'done', 'refused', 'skipped', 'cancelled', 'returned']).optional(),
  attempt: z.int().optional(),
  startedAt: Instant.optional(),
  acceptedAt: Instant.optional(),
  handedOnAt: Instant.optional(),
  dueAt: Instant.optional(),
});

export const FullDossierSchema = DossierSchema.extend({
  sentenceInEnglish: z.string().meta({ description: 'câu cho người dân bằng tiếng Anh' }),
  components: z.array(Component).readonly(),
  facts: Facts,
  factLabels: z
    .record(z.string(), Label)
    .meta({ description: 'tên gọi của thông tin, theo bản thủ tục mà hồ sơ được tiếp nhận' }),
  steps: z.array(Step).readonly(),
  moves: z
    .array(z.object({ act: z.string(), at: Instant, office: z.string().optional() }))
    .readonly()
    .meta({ description: 'các lần chuyển nơi tiếp tục giải quyết' }),
  supplements: z
    .array(
      z.object({
        id: z.string(),
        requestId: z.string().optional(),
        items: z.array(z.string()).readonly(),
        reason: z.string(),
        respondBy: Instant,
        number: z.int().optional(),
        state: z.enum(['open', 'received', 'expired', 'dropped']),
      }),
    )
    .readonly(),
  duties: z
    .array(z.object({ requestId: z.string(), total: z.int(), state: z.enum(['open', 'paid', 'dropped']) }))
    .readonly(),
  results: z.array(ResultPaper.extend({ step: z.string().optional() })).readonly(),
  possibleActs: z
    .array(
      z.object({
        act: ActSchema,
        label: z.string(),
        allowed: z.boolean(),
        why: z.enum(WHY_NOT).optional(),
        reason: z.string().optional(),
      }),
    )
    .readonly(),
}).meta({ id: 'FullDossier' });

export const TimelineSchema = z
  .object({
    items: z.array(
      z.object({
        at: Instant,
        type: z.string(),
        text: z.string(),
        with: z
          .record(z.string(), z.string())
          .meta({ description: 'điều được nói tới trong câu, cho màn hình tiếng khác' }),
        step: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Timeline' });
