import { OutcomeReceived } from '#contracts';
import { takeOutcome } from '../domain/answers.js';
import type { Setting } from '../domain/setting.js';
import { onDossier } from './on-dossier.js';

/** An agency's answer settles its step; what became ready by it is asked. */
export const settleStepWhenOutcomeReceived = (setting: Setting) => onDossier(OutcomeReceived, setting, takeOutcome);
