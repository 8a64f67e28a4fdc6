import { OutcomeReceived } from '#contracts';
import { on } from '#messaging';
import type { Calendar } from '#working-time';
import { takeOutcome } from '../domain/answers.js';
import { dossiers } from '../store/dossiers.js';

/** An agency's answer settles its step; what became ready by it is asked. */
export const settleStepWhenOutcomeReceived = (calendar: Calendar) =>
  on(OutcomeReceived, dossiers, (dossier, { data }, { now }) => takeOutcome(dossier, data, { now, calendar }));
