import { VietnamInstant } from '#agency-kit';

/** `dd/MM/yyyy HH:mm:ss`, Vietnam local time, as an instant; undefined for anything else, also for a day that does not exist. */
export function toInstant(text: string): string | undefined {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d)$/.exec(text)?.slice(1);
  if (!parts) return undefined;
  const [day, month, year, ...time] = parts;
  return VietnamInstant.safeParse([year, month, day, ...time].join('')).data;
}
