import { HubError } from '#contracts';
import type { Answer } from '../domain/answered.js';

/** Neither says anything about the dossier: log in again, or try later. */
export type Gateway = { readonly kind: 'session-expired' } | { readonly kind: 'busy' };

const SAYINGS: readonly (readonly [(Answer | Gateway)['kind'], RegExp])[] = [
  ['session-expired', /phiên.*(hết hạn|không hợp lệ)|token.*(hết hạn|không hợp lệ)|unauthorized|http 401/],
  ['exists', /đã tồn tại/],
  ['missing', /(không|chưa) tồn tại|http 404/],
  ['conflict', /không hợp lý|không đúng trình tự|đã trả kết quả|đã từ chối|đã kết thúc/],
  ['busy', /hệ thống bận|đang bảo trì|thử lại sau/],
];

/** What a portal means by its words, whatever code stands beside them; words nobody knows are for a person. */
export function saidBy(told: string): Answer | Gateway {
  const text = told.normalize('NFC').toLowerCase();
  const [kind] = SAYINGS.find(([, saying]) => saying.test(text)) ?? [];
  return { kind: kind ?? 'data-error', told } as Answer | Gateway;
}

/** An answer about the dossier; a portal that lets nobody in, or is busy, is asked later. */
export function settled(answer: Answer | Gateway): Answer {
  switch (answer.kind) {
    case 'busy':
      throw new HubError('agency/unavailable', 'portal: hệ thống bận');
    case 'session-expired':
      throw new HubError('agency/unavailable', 'portal: phiên hết hạn liên tục');
    default:
      return answer;
  }
}
