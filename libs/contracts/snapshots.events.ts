import { z } from 'zod';
import { defineSnapshotEvent } from './event.js';
import { LocalDate, OfficeCode, SnapshotId } from './values.js';

/** An office reported its figures of a period: they are frozen as they stood, and the portal is to be told. */
export const FiguresReported = defineSnapshotEvent('figures.reported.v1', {
  form: z.string().max(60).describe('As the form names itself: II.06a/VPCP/KSTT'),
  officeCode: OfficeCode,
  from: LocalDate,
  to: LocalDate,
  content: z
    .string()
    .max(500_000)
    .describe('The figures as canonical JSON (RFC 8785), byte for byte what `sha256` is of'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  corrects: SnapshotId.optional().describe('The snapshot these figures are in place of; that one stays as it is'),
});
