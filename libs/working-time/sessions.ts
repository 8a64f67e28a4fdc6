import { z } from 'zod';

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

export interface Stretch {
  readonly opensMs: number;
  readonly closesMs: number;
}

/** In milliseconds since midnight. */
export function toStretch({ opens, closes }: Session): Stretch {
  return { opensMs: toMs(opens), closesMs: toMs(closes) };
}

function toMs(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
