import { type Decision, DossierReceived, type HubEvent } from '#contracts';
import { feesOf, type Office } from '#procedures';
import { beginCase } from './case-course.js';
import { start } from './clock.js';
import { assertComplete } from './completeness.js';
import { about, type Dossier, type Fees } from './dossier.js';
import { inTurn } from './in-turn.js';
import type { Moment } from './moment.js';
import { moveTo } from './move-to.js';

/** A moment, the code the dossier gets in it, the office that receives it, and its clerk. */
export interface Coded extends Moment {
  readonly code: string;
  readonly office: Pick<Office, 'code' | 'unit'>;
  readonly by?: { readonly sub: string; readonly name?: string | undefined };
}

/** Accepts a dossier that is complete: it gets its code, the clock runs, and its first agencies are asked at once. */
export function takeIn(dossier: Dossier, feesPaid: boolean, { code, office, by, ...moment }: Coded): Decision<Dossier> {
  assertComplete(dossier);
  const clock = start(dossier.clock, dossier.procedure, moment);
  const papers = dossier.delivery.papers === 'electronic' ? 'electronic' : 'at-desk';
  const fees = toFees(dossier, feesPaid);
  return inTurn(
    {
      ...dossier,
      code,
      officeCode: office.code,
      unit: office.unit,
      ...(by && { receivedBy: by.sub, ...(by.name && { receivedByName: by.name }) }),
      clock,
      fees,
      delivery: { ...dossier.delivery, papers },
    },
    (before) => moveTo(before, { state: 'received' }, moment),
    (state) => ({ state, events: [toReceipt(state, code, moment)] }),
    (received) => beginCase(received, moment),
  );
}

/** What the post took at the door counts. */
function toFees({ procedure, facts, fees }: Dossier, feesPaid: boolean): Fees {
  const total = feesOf(procedure, facts);
  return { total, paid: feesPaid ? Math.max(total, fees.paid) : fees.paid };
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01), as told. */
function toReceipt(dossier: Dossier, code: string, moment: Moment): HubEvent {
  const { foreignCode, procedure, officeCode, unit, channel, applicant, components, clock, fees, delivery } = dossier;
  return DossierReceived({
    ...about(dossier, moment),
    code,
    foreignCode,
    procedure: procedure.code,
    procedureName: procedure.name,
    field: procedure.field,
    level: procedure.level,
    officeCode,
    unit,
    channel,
    applicant,
    components: [...components],
    appointmentAt: clock.appointmentAt!,
    appointmentTentative: clock.tentative,
    resultDelivery: delivery.resultDelivery,
    deliverTo: delivery.deliverTo,
    fees: fees.total,
  });
}
