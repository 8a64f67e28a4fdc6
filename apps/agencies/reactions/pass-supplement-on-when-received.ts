import { SupplementReceived } from '#contracts';
import { on } from '#messaging';
import { passSupplementOn } from '../domain/follow-up.js';
import { requests } from '../store/requests.js';

/** Papers that an agency asked for are passed on to it; those the desk itself asked for concern no agency. */
export const passSupplementOnWhenReceived = on(
  SupplementReceived,
  requests,
  (request, { data }, moment) => request && passSupplementOn(request, data, moment),
  ({ requestId, dossierId }) => requestId ?? dossierId,
);
