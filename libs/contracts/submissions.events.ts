import { z } from 'zod';
import { defineEvent } from './event.js';
import {
  Applicant,
  Component,
  Facts,
  Instant,
  OfficeCode,
  PostalAddress,
  ProcedureCode,
  ResultDelivery,
} from './values.js';

/** The provincial portal handed over a dossier that a citizen filed online; the one-stop shop has not looked at it yet. */
export const SubmissionFiled = defineEvent('submission.filed.v1', 'submissions', {
  /** MaHoSo as the portal knows it; kept beside our own code. */
  foreignCode: z.string().max(64),
  procedure: ProcedureCode,
  officeCode: OfficeCode,
  applicant: Applicant,
  components: z.array(Component),
  facts: Facts,
  filedAt: Instant,
  /** The papers themselves: attached as files, brought to the desk, or collected at home by the post. */
  papers: z.enum(['electronic', 'desk', 'collected']),
  collectFrom: PostalAddress.optional(),
  resultDelivery: ResultDelivery,
  deliverTo: PostalAddress.optional(),
});
