import type { Organisation } from '#procedures';
import { owedOf, type Dossier } from '../dossier.js';
import { STATE_LABELS } from '../labels.js';
import { solvingAgency } from './control-slip.js';
import type { Person } from './facts.js';

/** One line of the register of dossiers. */
export interface RegisterRow {
  /** The number of its receipt in the year's book. */
  readonly serial: number;
  readonly code: string;
  readonly procedure: string;
  readonly sets: number;
  readonly applicant: Person;
  readonly solving: string;
  readonly receivedAt: string;
  readonly appointmentAt: string;
  readonly returnedAt?: string | undefined;
  readonly how: 'counter' | 'post';
  readonly note: string;
}

interface Entry {
  readonly serial: number;
  readonly dossier: Dossier;
  readonly returnedAt?: string | undefined;
}

/** A received dossier as the register shows it, with who solves it on `day`. `returnedAt` is when the applicant had the result. */
export function toRegisterRow(
  { serial, dossier, returnedAt }: Entry,
  organisation: Organisation,
  { day, desk }: { readonly day: string; readonly desk: string },
): RegisterRow {
  const { code, procedure, applicant, clock, delivery, business } = dossier;
  const { name, address, phone, email } = applicant;
  const owed = owedOf(dossier) > 0 ? '; còn nợ phí, lệ phí' : '';
  return {
    serial,
    code: code!,
    procedure: procedure.name,
    sets: 1,
    applicant: { name, address, phone, email },
    solving: solvingAgency(procedure, organisation, day) ?? desk,
    receivedAt: clock.receivedAt!,
    appointmentAt: clock.appointmentAt!,
    returnedAt,
    how: delivery.resultDelivery,
    note: STATE_LABELS[business.state] + owed,
  };
}
