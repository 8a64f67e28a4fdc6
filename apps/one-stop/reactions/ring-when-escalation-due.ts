import { EscalationDue } from '#contracts';
import { ring } from '../domain/escalation/ring.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** A timer rang: whoever has to be told of the dossier as it is now is told. */
export const ringWhenEscalationDue = (setting: Setting) => onDossier(EscalationDue, setting, ring);
