import { getContinuing, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import type { Dossier } from './dossier.js';

/** The units a dossier counts for in statistics, in both readings. */
export interface CountedUnder {
  /** As it was on the day of receipt; a later act does not change what was reported. Unknown before receipt. */
  readonly asThen: string | undefined;
  /** Of the office that goes on with it on `day`. */
  readonly byToday: string;
}

export function countedUnder(
  { officeCode, unit, clock }: Pick<Dossier, 'officeCode' | 'unit' | 'clock'>,
  organisation: Organisation,
  day: string,
): CountedUnder {
  const then = clock.receivedAt && toLocalDate(new Date(clock.receivedAt));
  return {
    asThen: unit ?? (then && getContinuing(organisation, officeCode, then).unit),
    byToday: getContinuing(organisation, officeCode, day).unit,
  };
}
