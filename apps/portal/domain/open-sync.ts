import type { DataOf, Decision, DossierReceived, SubmissionFiled } from '#contracts';
import { type Sync, tellStatus } from './sync.js';

/** What the portal filed itself it holds already: there is nothing to tell before the desk has it. */
export function submissionFiled(
  existing: Sync | undefined,
  filed: DataOf<typeof SubmissionFiled>,
): Decision<Sync> | undefined {
  if (existing) return undefined;
  const record: Sync['record'] = {
    foreignCode: filed.foreignCode,
    procedure: filed.procedure,
    channel: 'online',
    applicant: filed.applicant,
    components: filed.components,
    fees: 0,
    resultDelivery: filed.resultDelivery,
    ...(filed.deliverTo && { deliverTo: filed.deliverTo }),
    filedAt: filed.filedAt,
    supplements: [],
    results: [],
  };
  return { state: opened(filed, record, true), events: [] };
}

/** Portal status 2. A dossier that came in at the desk is new to the portal. */
export function dossierReceived(
  existing: Sync | undefined,
  received: DataOf<typeof DossierReceived>,
  now: Date,
): Decision<Sync> | undefined {
  const record = recordOf(existing, received);
  const sync = existing ?? opened(received, record, false);
  return tellStatus(sync, 'received', record, now);
}

function recordOf(existing: Sync | undefined, received: DataOf<typeof DossierReceived>): Sync['record'] {
  return {
    supplements: [],
    results: [],
    filedAt: received.at,
    ...existing?.record,
    foreignCode: existing?.record.foreignCode ?? received.foreignCode ?? received.code,
    code: received.code,
    procedure: received.procedure,
    procedureName: received.procedureName,
    field: received.field,
    channel: received.channel,
    applicant: received.applicant,
    components: received.components,
    fees: received.fees,
    resultDelivery: received.resultDelivery,
    ...(received.deliverTo && { deliverTo: received.deliverTo }),
    receivedAt: received.at,
    appointmentAt: received.appointmentAt,
  };
}

const opened = (
  { dossierId, officeCode }: { readonly dossierId: string; readonly officeCode: string },
  record: Sync['record'],
  isKnown: boolean,
): Sync => ({ dossierId, officeCode, record, isKnown, queued: 0, differences: [], remedies: [], calls: [] });
