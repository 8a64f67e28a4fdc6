import { DossierReturned, type Envelope } from '#contracts';
import type { Database } from '#platform';
import type { Dossier } from '../domain/dossier.js';
import type { Form } from '../domain/forms/form.js';

/** The forms of a dossier, in the order in which they were issued. */
export async function findForms(db: Database, dossierId: string): Promise<Form[]> {
  const rows = await db.form.findMany({ where: { dossierId }, select: { serial: true, state: true } });
  return rows.map(toForm).toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
}

export async function findForm(db: Database, id: string): Promise<Form | undefined> {
  const row = await db.form.findUnique({ where: { id }, select: { serial: true, state: true } });
  return row ? toForm(row) : undefined;
}

const toForm = ({ serial, state }: { readonly serial: number; readonly state: unknown }): Form => ({
  ...(state as Form),
  serial,
});

/** A line of the register: the number of the receipt, the dossier, and when its applicant had the result. */
export interface RegisterEntry {
  readonly serial: number;
  readonly dossier: Dossier;
  readonly returnedAt?: string | undefined;
}

interface Period {
  readonly officeCode: string;
  /** Calendar days at the office, both included. */
  readonly from: string;
  readonly to: string;
}

/** Dossiers an office gave a receipt for in a period, in the order of the receipts' numbers. */
export async function findReceived(
  db: Database,
  { officeCode, from, to }: Period,
  limit: number,
): Promise<RegisterEntry[]> {
  const rows = await db.$queryRaw<{ serial: number; state: Dossier; returned: Envelope | null }[]>`
    select f.serial, d.state, (
      select envelope from bus.log
      where key = d.id::text and envelope->>'type' = ${DossierReturned.type} order by tx, position limit 1
    ) as returned
    from one_stop.form f join one_stop.dossier d on d.id = f.dossier_id
    where f.office_code = ${officeCode} and f.kind = 'receipt'
      and f.year between left(${from}, 4)::int and left(${to}, 4)::int
      and (f.state->>'issuedAt')::timestamptz at time zone 'Asia/Ho_Chi_Minh' >= ${from}::date
      and (f.state->>'issuedAt')::timestamptz at time zone 'Asia/Ho_Chi_Minh' < ${to}::date + 1
    order by f.year, f.serial limit ${limit}`;
  return rows.map(({ serial, state, returned }) => ({ serial, dossier: state, returnedAt: returned?.time }));
}
