import { z } from 'zod';
import { defineEvent } from './event.js';
import { AgencyCode, DossierCode, LocalDate, OfficeCode, RequestId, StepCode, UnitCode } from './values.js';

const act = {
  act: z.string().min(1).max(300).describe('Number of the legal act (số văn bản)'),
  on: LocalDate.describe('First day on which it is so'),
};
const office = z.object({ code: OfficeCode, name: z.string().max(300), unit: UnitCode });

/** By an act on the organisation another office goes on with the dossier. Its code, history and clock stay as they are. */
export const DossierMoved = defineEvent('dossier.moved.v1', 'dossiers', {
  ...act,
  code: DossierCode.optional(),
  from: office.describe('Office that had it; it may bear the same code as its successor'),
  to: office.describe('Office that goes on with it (nơi tiếp tục giải quyết)'),
});

/** By an act on the organisation another agency goes on with a step that waits for an answer. The request stays the same. */
export const StepMoved = defineEvent('dossier.step-moved.v1', 'dossiers', {
  ...act,
  requestId: RequestId,
  step: StepCode,
  stepName: z.string().max(200),
  from: AgencyCode,
  agency: AgencyCode.describe('Agency that goes on with it'),
  agencyName: z.string().max(300),
});
