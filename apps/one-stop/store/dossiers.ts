import { defineStore } from '#messaging';
import { draftOf, type Dossier } from '../domain/dossier.js';
import { openAlerts } from '../domain/escalation/alerts.js';
import { applicantNumberOf, dueAtOf, holderOf, searchTextOf } from '../domain/standing.js';
import { isTerminal } from '../domain/transitions.js';

/** Dossiers, with what the desk's list is asked for beside the state. */
export const dossiers = defineStore<Dossier>('one_stop.dossier', 'uuid', (dossier) => ({
  code: dossier.code ?? null,
  foreign_code: dossier.foreignCode ?? null,
  procedure: dossier.procedure.code,
  office_code: dossier.officeCode,
  channel: dossier.channel,
  received_by: dossier.receivedBy ?? null,
  received_by_name: dossier.receivedByName ?? null,
  business: dossier.business.state,
  clock: dossier.clock.state,
  appointment_at: dossier.clock.appointmentAt ?? null,
  alert: openAlerts(dossier)[0]?.kind ?? null,
  apology_drafted: draftOf(dossier) !== undefined,
  is_open: !isTerminal(dossier.business.state),
  due_at: dueAtOf(dossier) ?? 'infinity',
  holder: holderOf(dossier),
  applicant_number: applicantNumberOf(dossier.applicant) ?? null,
  search: searchTextOf(dossier),
}));
