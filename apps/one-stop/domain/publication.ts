import type { Organisation, Procedure } from '#procedures';
import { agencyOn, findAgency, isValidOn } from '#procedures';
import { PUBLICATION_WORDS } from './publication-words.js';
import type { Language } from './reader-words.js';

/** A procedure as the law wants it made public (NĐ 63/2010, art. 8): in words, for whoever wants to know what to bring and what to expect. */
export interface Publication {
  readonly code: string;
  readonly name: string;
  readonly field: { readonly code: string; readonly name: string };
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly papers: readonly { readonly name: string; readonly required: boolean; readonly form?: Form | undefined }[];
  readonly fees: readonly { readonly name: string; readonly amount: number; readonly per?: string | undefined }[];
  readonly timeLimit: string;
  readonly online: string;
  readonly offices: readonly { readonly code: string; readonly name: string }[];
  readonly steps: readonly { readonly name: string; readonly agency: string; readonly within?: string | undefined }[];
  readonly results: readonly string[];
  readonly legalBasis: readonly string[];
  /** Nothing of it waits to be held against the decision that published it. */
  readonly isCompared: boolean;
  /** Parts the law names that our data do not hold. */
  readonly missing: readonly string[];
}

interface Form {
  readonly name: string;
  readonly url?: string | undefined;
}

/** Of the version that is valid on `day`, with the offices that receive on it. Names are as the data have them. */
export function publicationOf(
  procedure: Procedure,
  organisation: Organisation,
  day: string,
  lang: Language = 'vi',
): Publication {
  const words = PUBLICATION_WORDS[lang];
  const spanOf = (span: NonNullable<Procedure['limit']>) =>
    'workingDays' in span ? words.days(span.workingDays) : words.hours(span.workingHours);
  const { code, name, field, validFrom, validTo, components, fees, facts, steps, results, legalBasis, limit } =
    procedure;
  return {
    code,
    name,
    field,
    validFrom,
    ...(validTo && { validTo }),
    papers: components.map(({ name: paper, required, form }) => ({ name: paper, required, ...(form && { form }) })),
    fees: fees.map(({ name: fee, amount, per }) => ({
      name: fee,
      amount,
      ...(per && { per: facts[per]?.label ?? per }),
    })),
    timeLimit: limit ? spanOf(limit) : words.atOnce,
    online: words.online[procedure.level as keyof typeof words.online],
    offices: organisation.offices
      .filter((office) => isValidOn(office, day))
      .map((office) => ({ code: office.code, name: office.name })),
    steps: steps.map(({ name: step, agency, within }) => ({
      name: step,
      agency: agencyLabel(organisation, agency, day),
      ...(within && { within: spanOf(within) }),
    })),
    results: results.map(({ name: result }) => result),
    legalBasis,
    isCompared: !procedure.toCheck,
    missing: words.missing,
  };
}

/** Those whose name or code holds every word asked for, with or without diacritics, in the order of their names. */
export function foundBy(procedures: readonly Procedure[], question: string): Procedure[] {
  const words = plain(question).split(/\s+/).filter(Boolean);
  return procedures
    .filter(({ name, code, field }) => words.every((word) => plain(`${name} ${code} ${field.name}`).includes(word)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** Who does the work of an agency on that day, by name. */
function agencyLabel(organisation: Organisation, code: string, day: string): string {
  const now = agencyOn(organisation, code, day);
  return findAgency(organisation, now)?.name ?? now;
}
