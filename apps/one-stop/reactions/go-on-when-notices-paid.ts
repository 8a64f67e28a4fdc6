import { NoticesPaid } from '#contracts';
import { on } from '#messaging';
import type { Calendar } from '#working-time';
import { takePayment } from '../domain/payments.js';
import { dossiers } from '../store/dossiers.js';

/** When every notice is paid, time runs again. */
export const goOnWhenNoticesPaid = (calendar: Calendar) =>
  on(NoticesPaid, dossiers, (dossier, { data }, { now }) => takePayment(dossier, data, { now, calendar }));
