import { z } from 'zod';

/** Vietnam is at UTC+7 all year round. */
const OFFSET_MS = 7 * 3_600_000;

/** An instant as agencies write it, `yyyyMMddHHmmss` in Vietnam time; read as ISO 8601 in UTC. */
export const VietnamInstant = z
  .string()
  .regex(/^\d{14}$/)
  .transform((compact, context) => {
    const local = compact.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6.000Z');
    const time = Date.parse(local);
    if (!Number.isNaN(time) && new Date(time).toISOString() === local) return new Date(time - OFFSET_MS).toISOString();
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** An instant as agencies want it written, `yyyyMMddHHmmss` in Vietnam time. */
export function inVietnam(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 19).replaceAll(/\D/g, '');
}

/** From Monday to Friday, 7 to 17 o'clock: silence at night and at weekends is no outage. */
export function isOfficeOpen(now: Date): boolean {
  const local = new Date(now.getTime() + OFFSET_MS);
  const [day, hour] = [local.getUTCDay(), local.getUTCHours()];
  return day >= 1 && day <= 5 && hour >= 7 && hour < 17;
}
