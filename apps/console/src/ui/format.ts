const ZONE = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const read = (instant: string) =>
  Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));

/** `24/11/2026`, at the office. */
export function toDay(instant: string): string {
  const { day, month, year } = read(instant);
  return `${day}/${month}/${year}`;
}

/** `17:00 24/11/2026`, at the office. */
export function toMoment(instant: string): string {
  const { hour, minute } = read(instant);
  return `${hour}:${minute} ${toDay(instant)}`;
}

/** What a date field holds, `2026-12-09` or `2026-12-09T16:00`, as it is written: `16:00 09/12/2026`. */
export function toWritten(field: string): string {
  const [day, time] = field.split('T');
  return [time, day!.split('-').toReversed().join('/')].filter(Boolean).join(' ');
}

/** `1.250.000 đồng`. */
export const toMoney = (dong: number): string => `${String(dong).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;

/** `2,5 ngày`, `3 giờ`: working time, 8 hours a day; lateness without its sign. */
export function toWorkingTime({ hours, days }: { readonly hours: number; readonly days: number }, language: string) {
  const isDays = Math.abs(days) >= 1;
  const format = {
    style: 'unit',
    unit: isDays ? 'day' : 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  } as const;
  return Math.abs(isDays ? days : hours).toLocaleString(language, format);
}

/** A number as it is typed: with dots between the thousands. */
export const toWithDots = (value: number | string | undefined): string =>
  String(value ?? '').replace(/^(\d+)/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, '.'));
export const toWithoutDots = (text: string | undefined): number =>
  Number((text ?? '').replaceAll('.', '').replace(',', '.'));

/** A word of a line as it stands alone: with a capital. */
export const toSentence = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** Lower case without diacritics, as people type when they search. */
export const toPlain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();

/** Calendar days at the office from one instant to another; negative when the other lies before. */
export function daysBetween(from: Date, to: Date): number {
  const dayOf = (instant: Date) => {
    const { year, month, day } = read(instant.toISOString());
    return Date.UTC(Number(year), Number(month) - 1, Number(day));
  };
  return Math.round((dayOf(to) - dayOf(from)) / 86_400_000);
}

/** Whether a text has every word that was typed, in any order and with or without diacritics. */
export function hasWords(text: unknown, typed: string): boolean {
  const plain = toPlain(String(text));
  return toPlain(typed)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** The calendar day it is at the office, as `2026-11-24`. */
export const todayAtOffice = (now = new Date()): string => toDay(now.toISOString()).split('/').toReversed().join('-');
