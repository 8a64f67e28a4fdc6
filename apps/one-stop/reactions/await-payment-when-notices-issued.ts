import { NoticesIssued } from '#contracts';
import { takeNotices } from '../domain/payments.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** Notices to pay stop the clock until the applicant has paid. */
export const awaitPaymentWhenNoticesIssued = (setting: Setting) => onDossier(NoticesIssued, setting, takeNotices);
