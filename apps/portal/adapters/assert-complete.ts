import { HubError } from '#contracts';
import type { Submission } from '../domain/submission.js';

/** Rules over several fields: a citizen has a number, and a result by post an address. Pointers are the dialect's own. */
export function assertComplete(
  { applicant, resultDelivery, deliverTo }: Submission,
  at: { readonly number: string; readonly deliverTo: string },
): void {
  const fields = [
    ...(applicant.kind === 'citizen' && !applicant.personalNumber
      ? [{ pointer: at.number, detail: 'Thiếu số định danh của chủ hồ sơ' }]
      : []),
    ...(resultDelivery === 'post' && !deliverTo
      ? [{ pointer: at.deliverTo, detail: 'Thiếu địa chỉ nhận kết quả qua bưu điện' }]
      : []),
  ];
  if (fields.length > 0) throw new HubError('request/invalid', undefined, fields);
}
