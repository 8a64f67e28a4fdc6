import { StepReady } from '#contracts';
import { on } from '#messaging';
import { ask } from '../domain/ask.js';
import type { Request } from '../domain/request.js';
import { requests } from '../store/requests.js';

/** A step that became ready is asked of its agency: by its system where it has one, else at its desk. */
export const queueRequestWhenStepReady = (systemOf: (agency: string) => Request['system']) =>
  on(
    StepReady,
    requests,
    (request, { data }, moment) => ask(request, data, systemOf(data.agency), moment),
    ({ requestId }) => requestId,
  );
