import type { Store } from '#messaging';
import { Prisma } from '#platform';
import type { Form } from '../domain/forms/form.js';

/**
 * Forms as they were issued. A form gets its number in the statement that keeps it and is never changed: one that is there
 * already makes the unit run again, and the number it took goes back with the rest.
 */
export const forms: Store<Form> = {
  load: (ids) => Prisma.sql`
    select id, 1 as version, state || jsonb_build_object('serial', serial) as state
    from one_stop.form where id = any(${[...ids]}::text[])`,
  save(states) {
    const rows = states.map(({ id, state }) => ({
      id,
      dossier_id: state.dossierId,
      office_code: state.officeCode,
      year: state.year,
      kind: state.facts.kind,
      state,
    }));
    return Prisma.sql`
      insert into one_stop.form (id, dossier_id, office_code, year, kind, serial, state)
      select id, dossier_id, office_code, year, kind, one_stop.next_form_serial(office_code, year, kind), state
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as f(id text, dossier_id uuid, office_code text, year int, kind text, state jsonb) order by id
      on conflict (id) do nothing returning 1`;
  },
};
