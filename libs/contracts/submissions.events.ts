import { z } from 'zod';
import { defineEvent } from './event.js';
import { Component } from './papers.js';
import {
  Applicant,
  Facts,
  ForeignCode,
  Instant,
  OfficeCode,
  PostalAddress,
  ProcedureCode,
  ResultDelivery,
} from './values.js';

/** The provincial portal handed over a dossier that a citizen filed online; the one-stop shop has not looked at it yet. */
export const SubmissionFiled = defineEvent('submission.filed.v1', 'submissions', {
  foreignCode: ForeignCode,
  procedure: ProcedureCode,
  officeCode: OfficeCode,
  applicant: Applicant,
  components: z.array(Component),
  facts: Facts,
  filedAt: Instant.describe('When the citizen filed it (NgayNopHoSo)'),
  papers: z
    .enum(['electronic', 'desk', 'collected'])
    .describe('The papers: attached as files, brought to the desk, or collected at home by the post'),
  collectFrom: PostalAddress.optional(),
  resultDelivery: ResultDelivery,
  deliverTo: PostalAddress.optional(),
});
