import { Units, uuidv7 } from '#messaging';
import type { Database } from '#platform';
import type { Procedure } from '#procedures';
import type { Calendar } from '#working-time';
import { ask } from '../../apps/agencies/domain/ask.js';
import { requests } from '../../apps/agencies/store/requests.js';
import { AT_DESK, CALENDAR, ORGANISATION, TRANSFER_FACTS } from '../../apps/one-stop/domain/examples.js';
import { receiveAtDesk } from '../../apps/one-stop/domain/reception.js';
import { dossiers } from '../../apps/one-stop/store/dossiers.js';

export interface Then {
  readonly now: Date;
  readonly office: { readonly code: string; readonly unit: string };
  readonly procedure: Procedure;
  readonly calendar?: Calendar;
}

let received = 0;

/** A transfer received then, by what held then, whose origin somebody was asked to confirm. Gives its id. */
export async function receiveThen(
  as: (service: 'one_stop' | 'agencies') => Promise<Database>,
  { now, office, procedure, calendar = CALENDAR }: Then,
): Promise<string> {
  const id = uuidv7(new Date());
  const day = now.toISOString().slice(2, 10).replaceAll('-', '');
  const code = `${office.code}-${day}-${String((received += 1)).padStart(4, '0')}`;
  const facts = { ...TRANSFER_FACTS, originUnclear: true };
  const filing = { ...AT_DESK, dossierId: id, officeCode: office.code, foreignCode: undefined, facts };
  const context = { now, calendar, organisation: ORGANISATION, code, office, procedure };
  const { events } = receiveAtDesk(undefined, filing as never, context);
  const ready = events.map(({ data }) => data as never as Parameters<typeof ask>[1]);
  const asked = ready.find(({ step, requestId }) => step === 'confirm-origin' && requestId)!;
  await new Units(await as('agencies'), 'agencies', () => now).run({ correlationId: id }, (unit) =>
    unit.change(requests, asked.requestId, (request, moment) => ask(request, asked, undefined, moment)),
  );
  await new Units(await as('one_stop'), 'one-stop', () => now).run({ correlationId: id }, (unit) =>
    unit.change(dossiers, id, (dossier) => receiveAtDesk(dossier, filing as never, context)),
  );
  return id;
}
