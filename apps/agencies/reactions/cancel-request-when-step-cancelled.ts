import { StepCancelled } from '#contracts';
import { on } from '#messaging';
import { cancel } from '../domain/follow-up.js';
import { requests } from '../store/requests.js';

/** Nobody wants the answer any more: what was not sent is dropped, and the agency is told. */
export const cancelRequestWhenStepCancelled = on(
  StepCancelled,
  requests,
  (request, { data }, moment) => request && cancel(request, data, moment),
  ({ requestId }) => requestId,
);
