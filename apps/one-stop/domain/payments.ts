import { type DataOf, type Decision, NoticesIssued, NoticesPaid, PaymentSettled } from '#contracts';
import { isAsked } from './answers.js';
import { about, type Dossier, type Duty, getDossier } from './dossier.js';
import { late } from './late.js';
import type { Moment } from './moment.js';
import { toPaymentWait, waitFor, waitNoLonger } from './waits.js';

/** An agency issued notices: the clock stands until all are paid. More notices raise the total; the same ones change nothing. */
export function takeNotices(
  dossier: Dossier | undefined,
  issued: DataOf<typeof NoticesIssued>,
  moment: Moment,
): Decision<Dossier> | undefined {
  const asked = getDossier(dossier);
  const { requestId, notices } = issued;
  const total = notices.reduce((sum, { amount }) => sum + amount, 0);
  const known = asked.duties.find((duty) => duty.requestId === requestId);
  if (!isAsked(asked, issued) || known?.state === 'paid') return late(asked, NoticesIssued, moment);
  if (known?.total === total) return undefined;
  const duty: Duty = { requestId, total, state: 'open' };
  const waiting = { ...asked, duties: [...asked.duties.filter((other) => other !== known), duty] };
  return waitFor(waiting, toPaymentWait(asked, duty, moment), moment);
}

/** Every notice is paid: time runs again. */
export function takePayment(
  dossier: Dossier | undefined,
  { requestId, total }: DataOf<typeof NoticesPaid>,
  moment: Moment,
): Decision<Dossier> {
  const asked = getDossier(dossier);
  const open = asked.duties.find((duty) => duty.requestId === requestId && duty.state === 'open');
  if (!open) return late(asked, NoticesPaid, moment);
  const paid: Duty = { requestId, total, state: 'paid' };
  const settled = { ...asked, duties: asked.duties.map((duty) => (duty === open ? paid : duty)) };
  return waitNoLonger(settled, [requestId], moment, (appointmentAt) =>
    PaymentSettled({ ...about(asked, moment), requestId, total, appointmentAt }),
  );
}
