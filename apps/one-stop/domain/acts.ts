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

export interface AllowedAct {
  readonly act: Act;
  readonly label: string;
  readonly allowed: boolean;
  /** Why not, for a person. */
  readonly reason?: string;
}

interface Rule {
  readonly label: string;
  readonly from: readonly BusinessState[];
  readonly whyNot?: (dossier: Dossier) => string | undefined;
}

const ONGOING = ['submitted', 'received', 'processing', 'awaiting-supplement', 'awaiting-payment'] as const;

const RULES: Readonly<Record<Act, Rule>> = {
  accept: { label: 'Tiếp nhận hồ sơ', from: ['submitted'], whyNot: papersUnderWay },
  decline: { label: 'Từ chối tiếp nhận', from: ['submitted'] },
  'request-supplement': { label: 'Yêu cầu bổ sung', from: ['submitted', 'processing'] },
  'receive-supplement': {
    label: 'Nhận giấy tờ bổ sung',
    from: ['awaiting-supplement', 'awaiting-payment'],
    whyNot: (dossier) => (hasOpenSupplement(dossier) ? undefined : 'Không có yêu cầu bổ sung nào đang chờ.'),
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
    const reason = whyNot(dossier, act);
    return { act, label: RULES[act].label, allowed: !reason, ...(reason && { reason }) };
  });
}

export function assertAllowed(dossier: Dossier, act: Act): void {
  const reason = whyNot(dossier, act);
  if (reason) throw new HubError('dossier/act-not-allowed', reason);
}

function whyNot(dossier: Dossier, act: Act): string | undefined {
  const { label, from, whyNot: also } = RULES[act];
  const { state } = dossier.business;
  if (from.includes(state)) return also?.(dossier);
  const states = from.map((one) => quoted(STATE_LABELS[one])).join(', ');
  return `Hồ sơ đang ở trạng thái ${quoted(STATE_LABELS[state])}; ${quoted(label)} chỉ làm được ở trạng thái ${states}.`;
}

function papersUnderWay({ delivery }: Dossier): string | undefined {
  return delivery.papers === 'collecting' || delivery.papers === 'with-post'
    ? 'Bưu điện đang thu gom giấy tờ, giấy tờ chưa về đến bộ phận một cửa.'
    : undefined;
}

function stepsLeft({ linkedCase, procedure }: Dossier): string | undefined {
  if (linkedCase.state === 'complete') return undefined;
  const open = procedure.steps.filter(({ step }) =>
    ['waiting', 'asked', 'returned'].includes(linkedCase.runs[step]?.state ?? ''),
  );
  return `Các bước chưa xong: ${open.map(({ name }) => name).join(', ')}.`;
}

function resultElsewhere({ delivery }: Dossier): string | undefined {
  if (delivery.result === 'with-post') return 'Kết quả đã bàn giao cho bưu điện.';
  return delivery.result === 'at-desk' && delivery.resultDelivery === 'post'
    ? 'Người dân chọn nhận qua bưu điện; đổi cách nhận kết quả trước khi trả tại quầy.'
    : undefined;
}

function resultWithPost({ delivery }: Dossier): string | undefined {
  return delivery.result === 'with-post' ? 'Kết quả đã bàn giao cho bưu điện.' : undefined;
}

function promisedEnough({ clock, procedure, apologies }: Dossier): string | undefined {
  if (clock.state !== 'running') return 'Thời hạn đang tạm dừng; ngày hẹn được tính lại khi thời hạn chạy tiếp.';
  const { reappointments } = policyOf(procedure).apology;
  const promised = (apologies ?? []).length;
  return promised >= reappointments ? `Hồ sơ đã hẹn lại ${promised} lần; không được hẹn lại lần nữa.` : undefined;
}

function nothingReturned({ linkedCase }: Dossier): string | undefined {
  const isReturned = Object.values(linkedCase.runs).some(({ state }) => state === 'returned');
  return isReturned ? undefined : 'Không có yêu cầu nào bị cơ quan để quá hạn nhận.';
}

function outageCounts({ procedure }: Dossier): string | undefined {
  return ruleFor(procedure, 'outage') ? undefined : 'Chính sách thời hạn của thủ tục không trừ thời gian sự cố.';
}
