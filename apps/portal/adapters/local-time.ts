import { VietnamInstant } from '#agency-kit';

/** The instant of a Vietnam local time given as digits `yyyyMMddHHmmss`; undefined for anything else, also for a day or hour that does not exist. */
export const fromDigits = (digits: string): string | undefined => VietnamInstant.safeParse(digits).data;
