import { StepMoved } from '#contracts';
import { on } from '#messaging';
import { handOn } from '../domain/hand-on.js';
import type { Request } from '../domain/request.js';
import { requests } from '../store/requests.js';

/** An agency ended by law: whoever goes on with its work has the request now. */
export const handRequestOnWhenStepMoved = (systemOf: (agency: string) => Request['system']) =>
  on(
    StepMoved,
    requests,
    (request, { data }, moment) => request && handOn(request, data, systemOf(data.agency), moment),
    ({ requestId }) => requestId,
  );
