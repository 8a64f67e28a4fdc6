import { StepReady } from '#contracts';
import { on } from '#messaging';
import { bearersOn, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import { ask } from '../domain/ask.js';
import type { Request } from '../domain/request.js';
import { requests } from '../store/requests.js';

/**
 * A step that became ready is asked of its agency, or of whoever goes on with that agency's work today: a dossier keeps the
 * procedure it was received under. By a system where there is one, else at the desk.
 */
export const queueRequestWhenStepReady = (
  systemOf: (agency: string) => Request['system'],
  { agencies }: Organisation,
) =>
  on(
    StepReady,
    requests,
    (request, { data }, moment) => {
      const agency = bearersOn(agencies, toLocalDate(moment.now)).get(data.agency)?.code ?? data.agency;
      return ask(request, { ...data, agency }, systemOf(agency), moment);
    },
    ({ requestId }) => requestId,
  );
