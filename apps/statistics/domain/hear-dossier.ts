import type {
  Component,
  DataOf,
  DossierDeclined,
  DossierFinished,
  DossierReceived,
  DossierReturned,
  DossierStopped,
  DossierSubmitted,
  SubmissionFiled,
  SupplementRequested,
} from '#contracts';
import { NOTHING, type Fact } from './fact.js';
import { pause, promise } from './promises.js';

/** What an event adds to what is known of its dossier. What happened first stays: nothing that comes late moves a day back. */
export type Hear<Contract> = (fact: Fact | undefined, data: DataOf<Contract>) => Fact;

export const submissionFiled: Hear<typeof SubmissionFiled> = (fact = NOTHING, data) => ({
  ...fact,
  channel: fact.channel ?? 'online',
  procedure: fact.procedure ?? data.procedure,
  officeCode: fact.officeCode ?? data.officeCode,
  filedAt: fact.filedAt ?? data.filedAt,
});

export const dossierSubmitted: Hear<typeof DossierSubmitted> = (fact = NOTHING, data) => ({
  ...fact,
  procedure: fact.procedure ?? data.procedure,
  officeCode: fact.officeCode ?? data.officeCode,
  filedAt: fact.filedAt ?? data.at,
});

export function dossierReceived(fact: Fact | undefined, data: DataOf<typeof DossierReceived>): Fact {
  const received: Fact = {
    ...(fact ?? NOTHING),
    code: data.code,
    procedure: data.procedure,
    field: data.field.code,
    fieldName: data.field.name,
    level: data.level ?? null,
    channel: data.channel,
    officeCode: data.officeCode,
    unit: data.unit ?? null,
    receivedAt: data.at,
    fees: data.fees,
    resultDelivery: data.resultDelivery,
    componentFiles: (fact?.componentFiles ?? 0) + data.components.filter(({ electronic }) => electronic).length,
    ...filedAlready(fact ?? NOTHING, data.components),
  };
  return promise(received, data.at, data.appointmentAt);
}

/** Of the papers the portal filed: the desk's own are told one by one. */
function filedAlready(
  fact: Fact,
  components: readonly Component[],
): Pick<Fact, 'digitised' | 'reused' | 'nationalStore'> {
  const origins = components.flatMap(({ origin }) => origin ?? []);
  return {
    digitised: fact.digitised + origins.filter(({ digitised }) => digitised).length,
    reused: fact.reused + origins.filter(({ reused }) => reused !== 'no').length,
    nationalStore: fact.nationalStore + origins.filter(({ nationalStore }) => nationalStore).length,
  };
}

export const dossierDeclined: Hear<typeof DossierDeclined> = (fact = NOTHING, { at }) => ({
  ...fact,
  declinedAt: fact.declinedAt ?? at,
});

/** Told again when another wait is over, it stays one request, of the day it was first made. */
export function supplementRequested(
  fact: Fact = NOTHING,
  { at, number = 1 }: DataOf<typeof SupplementRequested>,
): Fact {
  const asked = number === 1 ? { supplementedAt: fact.supplementedAt ?? at } : {};
  const again = number > 1 ? { supplementedAgainAt: fact.supplementedAgainAt ?? at } : {};
  return pause({ ...fact, ...asked, ...again }, at);
}

/** Done for the count of on-time dossiers. */
export const dossierFinished: Hear<typeof DossierFinished> = (fact = NOTHING, { at, results, resultDelivery }) => ({
  ...fact,
  finishedAt: fact.finishedAt ?? at,
  resultDelivery,
  electronicResult: fact.electronicResult || results.some(({ url }) => url !== undefined),
});

export const dossierReturned: Hear<typeof DossierReturned> = (fact = NOTHING, { at }) => ({
  ...fact,
  returnedAt: fact.returnedAt ?? at,
});

export const dossierStopped: Hear<typeof DossierStopped> = (fact = NOTHING, { at, cause }) => ({
  ...fact,
  stoppedAt: fact.stoppedAt ?? at,
  stoppedCause: fact.stoppedCause ?? cause,
});
