import { z } from 'zod';
import { LocalDate } from '#contracts';
import { meet, narrowness, scope } from './scope.js';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A stretch of the day in which an office is open, local time. */
export const Session = z
  .strictObject({ opens: Clock, closes: Clock })
  .refine(({ opens, closes }) => opens < closes, { error: 'Giờ đóng cửa phải sau giờ mở cửa' });
export type Session = z.infer<typeof Session>;

/** The sessions of one day, in order and apart. */
export const Sessions = z
  .array(Session)
  .min(1)
  .refine(
    (sessions) => sessions.every(({ opens }, index) => index === 0 || (sessions[index - 1]?.closes ?? '') < opens),
    {
      error: 'Các buổi làm việc phải xếp theo thứ tự và không chồng nhau',
    },
  );

/** Office hours unless data says otherwise: 8 hours, one working day. */
export const OFFICE_SESSIONS: readonly Session[] = [
  { opens: '07:00', closes: '11:30' },
  { opens: '13:30', closes: '17:00' },
];

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/**
 * Hours that return every week, by the decision that set them. With `counts: false` the office takes dossiers in then, but the
 * time is nobody's: Saturday desks.
 */
export const OpeningHours = z
  .strictObject({
    ...scope,
    validFrom: LocalDate,
    validTo: LocalDate.optional(),
    decision: z.string().min(1),
    /** What whoever keeps the file still has to hold against a text. */
    toCheck: z.array(z.string().min(1).max(300)).min(1).optional(),
    publishedOn: LocalDate.optional(),
    days: z.array(z.enum(WEEKDAYS)).min(1),
    sessions: Sessions,
    counts: z.boolean().default(true),
  })
  .refine(({ validFrom, validTo = validFrom }) => validFrom <= validTo, {
    path: ['validTo'],
    error: 'Ngày hết hiệu lực không được trước ngày có hiệu lực',
  });
export type OpeningHours = z.infer<typeof OpeningHours>;

/** Two rows that say something about the same place, weekday and day, and none is narrower: which one holds? */
export function clashesOf(rows: readonly OpeningHours[]): readonly string[] {
  return rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter((other) => narrowness(other) === narrowness(row) && meet(row, other) && shareDay(row, other))
      .map((other) => `giờ làm việc theo «${row.decision}» và «${other.decision}» chồng nhau; sửa validFrom, validTo`),
  );
}

function shareDay(a: OpeningHours, b: OpeningHours): boolean {
  return (
    a.validFrom <= (b.validTo ?? a.validFrom) &&
    b.validFrom <= (a.validTo ?? b.validFrom) &&
    a.days.some((day) => b.days.includes(day))
  );
}

export interface Stretch {
  readonly opensMs: number;
  readonly closesMs: number;
}

/** In milliseconds since midnight. */
export function toStretch({ opens, closes }: Session): Stretch {
  return { opensMs: toMs(opens), closesMs: toMs(closes) };
}

export function toMs(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
