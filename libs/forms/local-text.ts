const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: string): Record<Intl.DateTimeFormatPartTypes, string> {
  const parts = PARTS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value] as const);
  return Object.fromEntries(parts) as Record<Intl.DateTimeFormatPartTypes, string>;
}

/** `ngày 05 tháng 02 năm 2026`, `ngày 24 tháng 11 năm 2026`: days below ten and January and February take a nought (NĐ 30/2020). */
export function toDayText(instant: string): string {
  const { day, month, year } = partsOf(instant);
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** `09 giờ 00 phút, ngày 15 tháng 6 năm 2026`. */
export function toMomentText(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour} giờ ${minute} phút, ${toDayText(instant)}`;
}

/** `09:00 15/06/2026`, for tables. */
export function toShortMoment(instant: string): string {
  const { hour, minute, day, month, year } = partsOf(instant);
  return `${hour}:${minute} ${day}/${month}/${year}`;
}

/** `15/06/2026`, for tables. */
export const toShortDay = (instant: string): string => toShortMoment(instant).slice(6);

/** `1.250.000 đồng`. */
export const toMoney = (dong: number): string => `${String(dong).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;

/** Two digits at least: `01`. */
export const toCount = (count: number): string => String(count).padStart(2, '0');

/** Capitals of Vietnamese text. */
export const inCapitals = (text: string): string => text.toLocaleUpperCase('vi');

/** A dossier code in a narrow cell: the office, and below it day and number. */
export const inTwoLines = (code: string): string => code.replace('-', '-\n');

/** The last words stay together, so that no line is left with one. */
export function balanced(text: string, last = 3): string {
  const words = text.split(' ');
  return [...words.slice(0, -last), words.slice(-last).join('\u00a0')].join(' ');
}
