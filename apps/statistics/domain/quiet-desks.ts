import { isValidOn, type Office } from '#procedures';
import { openMsBetween, toLocalDate, type Calendar } from '#working-time';

/** A desk at which nothing was recorded for longer than it should be, in its own open hours. */
export interface QuietDesk {
  readonly code: string;
  readonly name: string;
  /** Null where nothing was ever recorded, or not for two months. */
  readonly lastAt: Date | null;
  /** Open hours since then, whole ones. */
  readonly openHours: number;
  readonly quietAfterHours: number;
}

export interface Watched {
  readonly offices: readonly Office[];
  /** When each office last recorded anything, under its own code or one whose work it goes on with. */
  readonly last: ReadonlyMap<string, Date>;
  readonly calendar: Calendar;
  readonly quietAfterHours: number;
}

const HOUR_MS = 60 * 60_000;

/** How far back the last record is looked for. */
export const LOOK_BACK_DAYS = 60;

/** Nights, weekends and holidays are no silence: only hours count in which the desk is open. One without a counter is never quiet. */
export function quietDesks({ offices, last, calendar, quietAfterHours }: Watched, now: Date): QuietDesk[] {
  const day = toLocalDate(now);
  const earliest = new Date(now.getTime() - LOOK_BACK_DAYS * 24 * HOUR_MS);
  return offices.flatMap(({ code, name, validFrom, counter, ...validity }) => {
    if (counter === false || !isValidOn({ validFrom, ...validity }, day)) return [];
    const lastAt = last.get(code) ?? null;
    const begun = new Date(`${validFrom}T00:00:00+07:00`);
    const since = lastAt ?? (begun > earliest ? begun : earliest);
    const openMs = openMsBetween(calendar.of({ office: code, field: '' }), since, now);
    const after = counter?.quietAfterHours ?? quietAfterHours;
    if (openMs < after * HOUR_MS) return [];
    return [{ code, name, lastAt, openHours: Math.floor(openMs / HOUR_MS), quietAfterHours: after }];
  });
}
