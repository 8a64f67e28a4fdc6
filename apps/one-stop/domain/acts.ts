import { HubError } from '#contracts';
import { policyOf } from '#procedures';
import type { BusinessState } from './business.js';
import type { Dossier } from './dossier.js';
import { quoted, STATE_LABELS } from './labels.js';
import { ruleFor } from './promise.js';
import { hasOpenSupplement } from './waits.js';

/** What people may do with a dossier that is there. */
export type Act =
  | 'accept'
  | 'decline'
  | 'request-supplement'
  | 'receive-supplement'
  | 'request-withdrawal'
  | 'decide-withdrawal'
  | 'take-over-result'
  | 'return-at-counter'
  | 'change-delivery'
  | 'apologise'
  | 'certify-outage'
  | 'ask-again';

/** Why an act is not lawful now. */
export const WHY_NOT = [
  'state',
  'papers-with-post',
  'no-supplement-open',
  'steps-left',
  'result-with-post',
  'result-goes-by-post',
  'clock-paused',
  'promised-enough',
  'nothing-returned',
  'outage-not-counted',
] as const;
type Why = readonly [code: (typeof WHY_NOT)[number], text: string];

export interface AllowedAct {
  readonly act: Act;
  readonly label: string;
  readonly allowed: boolean;
  /** Why not, for screens in another language than the sentence. */
  readonly why?: Why[0];
  /** Why not, for a person. */
  readonly reason?: string;
}

interface Rule {
  readonly label: string;
  readonly from: readonly BusinessState[];
  readonly whyNot?: (dossier: Dossier) => Why | undefined;
}

const ONGOING = ['submitted', 'received', 'processing', 'awaiting-supplement', 'awaiting-payment'] as const;

const NO_SUPPLEMENT: Why = ['no-supplement-open', 'Không có yêu cầu bổ sung nào đang chờ.'];
const WITH_POST: Why = ['result-with-post', 'Kết quả đã bàn giao cho bưu điện.'];

const RULES: Readonly<Record<Act, Rule>> = {
  accept: { label: 'Tiếp nhận hồ sơ', from: ['submitted'], whyNot: papersUnderWay },
  decline: { label: 'Từ chối tiếp nhận', from: ['submitted'] },
  'request-supplement': { label: 'Yêu cầu bổ sung', from: ['submitted', 'processing'] },
  'receive-supplement': {
    label: 'Nhận giấy tờ bổ sung',
    from: ['awaiting-supplement', 'awaiting-payment'],
    whyNot: (dossier) => (hasOpenSupplement(dossier) ? undefined : NO_SUPPLEMENT),
  },
  'request-withdrawal': { label: 'Ghi nhận yêu cầu rút hồ sơ', from: ONGOING },
  'decide-withdrawal': { label: 'Quyết định việc rút hồ sơ', from: ['withdrawal-asked'] },
  'take-over-result': { label: 'Nhận kết quả về một cửa', from: ['received', 'processing'], whyNot: stepsLeft },
  'return-at-counter': { label: 'Trả kết quả tại quầy', from: ['finished'], whyNot: resultElsewhere },
  'change-delivery': { label: 'Đổi cách nhận kết quả', from: [...ONGOING, 'finished'], whyNot: resultWithPost },
  apologise: { label: 'Xin lỗi và hẹn lại ngày trả', from: ['received', 'processing'], whyNot: promisedEnough },
  'certify-outage': {
    label: 'Ghi nhận sự cố có văn bản xác nhận',
    from: ['received', 'processing', 'awaiting-supplement', 'awaiting-payment'],
    whyNot: outageCounts,
  },
  'ask-again': { label: 'Gửi lại yêu cầu không ai nhận', from: ['processing'], whyNot: nothingReturned },
};

/** Every act, and for those that are not lawful now the reason. */
export function allowedActs(dossier: Dossier): readonly AllowedAct[] {
  return (Object.keys(RULES) as Act[]).map((act) => {
    const not = whyNot(dossier, act);
    return { act, label: RULES[act].label, allowed: !not, ...(not && { why: not[0], reason: not[1] }) };
  });
}

export function assertAllowed(dossier: Dossier, act: Act): void {
  const not = whyNot(dossier, act);
  if (not) throw new HubError('dossier/act-not-allowed', not[1]);
}

function whyNot(dossier: Dossier, act: Act): Why | undefined {
  const { label, from, whyNot: also } = RULES[act];
  const { state } = dossier.business;
  if (from.includes(state)) return also?.(dossier);
  const states = from.map((one) => quoted(STATE_LABELS[one])).join(' hoặc ');
  return [
    'state',
    `Hồ sơ đang ở trạng thái ${quoted(STATE_LABELS[state])}; ${quoted(label)} chỉ làm được ở trạng thái ${states}.`,
  ];
}

function papersUnderWay({ delivery }: Dossier): Why | undefined {
  return delivery.papers === 'collecting' || delivery.papers === 'with-post'
    ? ['papers-with-post', 'Bưu điện đang thu gom giấy tờ, giấy tờ chưa về đến bộ phận một cửa.']
    : undefined;
}

function stepsLeft({ linkedCase, procedure }: Dossier): Why | undefined {
  if (linkedCase.state === 'complete') return undefined;
  const open = procedure.steps.filter(({ step }) =>
    ['waiting', 'asked', 'returned'].includes(linkedCase.runs[step]?.state ?? ''),
  );
  return ['steps-left', `Các bước chưa xong: ${open.map(({ name }) => name).join(', ')}.`];
}

function resultElsewhere({ delivery }: Dossier): Why | undefined {
  if (delivery.result === 'with-post') return WITH_POST;
  return delivery.result === 'at-desk' && delivery.resultDelivery === 'post'
    ? ['result-goes-by-post', 'Người dân chọn nhận qua bưu điện; đổi cách nhận kết quả trước khi trả tại quầy.']
    : undefined;
}

function resultWithPost({ delivery }: Dossier): Why | undefined {
  return delivery.result === 'with-post' ? WITH_POST : undefined;
}

function promisedEnough({ clock, procedure, apologies }: Dossier): Why | undefined {
  if (clock.state !== 'running')
    return ['clock-paused', 'Thời hạn đang tạm dừng; ngày hẹn được tính lại khi thời hạn chạy tiếp.'];
  const { reappointments } = policyOf(procedure).apology;
  const promised = (apologies ?? []).length;
  return promised >= reappointments
    ? ['promised-enough', `Hồ sơ đã hẹn lại ${promised} lần; không được hẹn lại lần nữa.`]
    : undefined;
}

function nothingReturned({ linkedCase }: Dossier): Why | undefined {
  const isReturned = Object.values(linkedCase.runs).some(({ state }) => state === 'returned');
  return isReturned ? undefined : ['nothing-returned', 'Không có yêu cầu nào bị cơ quan để quá hạn nhận.'];
}

function outageCounts({ procedure }: Dossier): Why | undefined {
  return ruleFor(procedure, 'outage')
    ? undefined
    : ['outage-not-counted', 'Chính sách thời hạn của thủ tục không trừ thời gian sự cố.'];
}
