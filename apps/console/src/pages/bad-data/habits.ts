import type { components } from '../../api/generated/schema.js';

export type Seen = components['schemas']['BadData']['items'][number];

/** One habit of one source, over all days it was seen on. */
export interface Habit extends Pick<Seen, 'source' | 'habit' | 'title' | 'why' | 'help'> {
  /** Dossiers in which it was seen, each once; as far as codes are told. */
  readonly codes: readonly string[];
  readonly lastDay: string;
}

export interface OfUnit {
  /** Null where nobody knows whose dossier it was. */
  readonly officeCode: string | null;
  readonly habits: readonly Habit[];
}

/** By unit, and there by habit and who told it; those with most dossiers first. */
export function byUnit(seen: readonly Seen[]): OfUnit[] {
  return [...Map.groupBy(seen, ({ officeCode }) => officeCode)]
    .map(([officeCode, theirs]) => ({ officeCode, habits: habitsOf(theirs) }))
    .toSorted((a, b) => dossiersIn(b) - dossiersIn(a));
}

const dossiersIn = ({ habits }: OfUnit): number => habits.reduce((sum, { codes }) => sum + codes.length, 0);

const habitsOf = (seen: readonly Seen[]): Habit[] =>
  [...Map.groupBy(seen, ({ source, habit }) => `${habit} ${source}`).values()]
    .map((days) => {
      const { source, habit, title, why, help } = days[0]!;
      const codes = [...new Set(days.flatMap((day) => day.codes))].toSorted();
      const lastDay = days.map(({ day }) => day).reduce((a, b) => (a > b ? a : b));
      return { source, habit, title, why, help, codes, lastDay };
    })
    .toSorted((a, b) => b.codes.length - a.codes.length);
