import { Dong, HubError, NoticesIssued, NoticesPaid, type Notice } from '#contracts';
import { repeated, settle, type Taken } from './outcome.js';
import { about, isOpen, type KnownNotice, type Moment, type Request } from './request.js';
import { isSame } from './same.js';

export interface Payment {
  readonly notice: string;
  readonly amount: number;
  readonly paidAt: string;
}

/**
 * The agency issued notices to pay: the step waits until all are paid. A notice not paid yet may be issued anew with another
 * content. `asked/amount-mismatch` for an amount that is not positive, two notices under one number, a declared sum that is
 * not theirs, or another amount on a paid notice.
 */
export function takeNotices(
  request: Request,
  issued: readonly Notice[],
  declaredTotal: number | undefined,
  { now }: Moment,
): Taken {
  if (!issued.every(({ amount }) => amount >= 1)) throw new HubError('asked/amount-mismatch', 'Số tiền phải lớn hơn 0');
  if (new Set(issued.map(({ number }) => number)).size < issued.length) {
    throw new HubError('asked/amount-mismatch', 'Hai thông báo nộp tiền mang cùng một số');
  }
  const sum = total(issued);
  if (declaredTotal !== undefined && declaredTotal !== sum) {
    throw new HubError('asked/amount-mismatch', 'Tổng số tiền không bằng tổng các thông báo');
  }
  const notices = issued.reduce(withNotice, request.notices);
  if (!Dong.safeParse(total(notices)).success) throw new HubError('asked/amount-mismatch', 'Tổng số tiền quá lớn');
  if (isSame(notices, request.notices)) return repeated(request);
  if (!isOpen(request)) throw new HubError('asked/already-settled');
  const state: Request = { ...request, status: 'awaiting-payment', notices };
  const listed = notices.map(({ paid: _paid, ...notice }) => notice);
  return { state, events: [NoticesIssued({ ...about(request, now), notices: listed })], applied: true };
}

/** A notice was paid, whole and once. With the last of them the step is done, and `dutySettlement` is what it gives. */
export function takePayment(request: Request, payment: Payment, moment: Moment): Taken {
  const notice = request.notices.find(({ number }) => number === payment.notice);
  if (!notice) throw new HubError('asked/notice-unknown');
  if (notice.amount !== payment.amount) throw new HubError('asked/amount-mismatch');
  if (notice.paid) return repeated(request);
  if (!isOpen(request)) throw new HubError('asked/already-settled');
  const paid = { at: payment.paidAt, amount: payment.amount };
  const notices = request.notices.map((other) => (other === notice ? { ...notice, paid } : other));
  const state = { ...request, notices };
  if (notices.some((other) => !other.paid)) return { state, events: [], applied: true };
  const settlement = settlementOf(notices);
  const allPaid = NoticesPaid({ ...about(request, moment.now), total: settlement.total });
  return settle(state, { kind: 'done', facts: { dutySettlement: settlement }, results: [] }, moment, [allPaid]);
}

function withNotice(known: readonly KnownNotice[], issued: Notice): readonly KnownNotice[] {
  const before = known.find(({ number }) => number === issued.number);
  if (!before) return [...known, issued];
  if (before.paid && before.amount !== issued.amount) throw new HubError('asked/amount-mismatch');
  return known.map((notice) => (notice === before && !notice.paid ? issued : notice));
}

function settlementOf(notices: readonly KnownNotice[]) {
  return {
    total: total(notices),
    paidAt: notices.map(({ paid }) => paid?.at ?? '').reduce((latest, at) => (at > latest ? at : latest)),
    notices: notices.map(({ number, item, amount }) => ({ number, item, amount })),
  };
}

const total = (notices: readonly Notice[]): number => notices.reduce((sum, { amount }) => sum + amount, 0);
