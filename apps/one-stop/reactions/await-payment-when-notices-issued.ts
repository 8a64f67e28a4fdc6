import { NoticesIssued } from '#contracts';
import { on } from '#messaging';
import type { Calendar } from '#working-time';
import { takeNotices } from '../domain/payments.js';
import { dossiers } from '../store/dossiers.js';

/** Notices to pay stop the clock until the applicant has paid. */
export const awaitPaymentWhenNoticesIssued = (calendar: Calendar) =>
  on(NoticesIssued, dossiers, (dossier, { data }, { now }) => takeNotices(dossier, data, { now, calendar }));
