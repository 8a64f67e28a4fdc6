import type { Organisation } from './organisation.js';
import { bearersOn, type Tenure } from './succession.js';
import { isValidOn } from './validity.js';

/** What a right names: offices by any of their codes, an agency. */
export interface Named {
  readonly offices: readonly string[];
  readonly agency?: string | undefined;
}

/** What it gives on a day. */
export interface Reach {
  /** The offices it names that are there, by their own codes. */
  readonly offices: string[];
  readonly agency: string | undefined;
  /** Of whom they go on with the work, themselves among them: the code that was, and the office of the right that it now is. */
  readonly officeReach: ReadonlyMap<string, string>;
  readonly agencyReach: readonly string[];
}

/**
 * Rights on a day: one names an office, or an agency, as it was on the day on which the right was given, and ends with it. Whoever
 * goes on in its place must be named anew, also where it bears the same code. Who has a right at the one that goes on has it
 * for all the work that was left to it. So every dossier is in the reach of exactly one office.
 */
export function rightsOn(organisation: Organisation, day: string): (named: Named, grantedOn?: string) => Reach {
  const offices = bearersOn(organisation.offices, day);
  const agencies = bearersOn(organisation.agencies, day);
  return (named, grantedOn = day) => {
    const isGranted = (row: Tenure) => isValidOn(row, day) && row.validFrom <= grantedOn;
    const own = organisation.offices.filter(
      (row) => isGranted(row) && [row.code, ...row.aliases].some((code) => named.offices.includes(code)),
    );
    const agency = organisation.agencies.find((row) => isGranted(row) && row.code === named.agency);
    return {
      offices: own.map(({ code }) => code),
      agency: agency?.code,
      officeReach: reachOf(offices, own),
      agencyReach: [...reachOf(agencies, agency ? [agency] : []).keys()],
    };
  };
}

/** Rights as a guard works them out, call by call; `dayOf` is the calendar day at the offices. */
export function rightsBy(organisation: Organisation, dayOf: (instant: Date) => string, now: () => Date) {
  let known: { readonly day: string; readonly reach: ReturnType<typeof rightsOn> } | undefined;
  return <Actor extends Named & { readonly iat?: number | undefined }>(actor: Actor): Actor & Reach => {
    const day = dayOf(now());
    if (known?.day !== day) known = { day, reach: rightsOn(organisation, day) };
    return { ...actor, ...known.reach(actor, actor.iat === undefined ? day : dayOf(new Date(actor.iat * 1000))) };
  };
}

function reachOf(bearers: ReadonlyMap<string, Tenure>, own: readonly Tenure[]): Map<string, string> {
  return new Map(
    [...bearers].flatMap(([code, bearer]) => (own.includes(bearer) ? [[code, bearer.code] as const] : [])),
  );
}
