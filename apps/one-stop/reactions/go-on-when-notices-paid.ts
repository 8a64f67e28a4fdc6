import { NoticesPaid } from '#contracts';
import { takePayment } from '../domain/payments.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** When every notice is paid, time runs again. */
export const goOnWhenNoticesPaid = (setting: Setting) => onDossier(NoticesPaid, setting, takePayment);
