import { agencyOn, findAgency, type Organisation, type Procedure } from '#procedures';

/** Levels of NĐ 43/2011, in the words of NĐ 42/2022. */
const ONLINE = {
  1: 'Nộp trực tiếp tại bộ phận một cửa hoặc qua bưu chính công ích',
  2: 'Nộp trực tiếp tại bộ phận một cửa hoặc qua bưu chính công ích',
  3: 'Nộp trực tuyến được (một phần), trực tiếp hoặc qua bưu chính công ích',
  4: 'Nộp trực tuyến được (toàn trình), trực tiếp hoặc qua bưu chính công ích',
} as const;

/** How long it takes and how it is filed, in words. */
export function fieldsOf({ limit, level }: Pick<Procedure, 'limit' | 'level'>): { timeLimit: string; online: string } {
  return { timeLimit: limitOf(limit), online: ONLINE[level as keyof typeof ONLINE] };
}

function limitOf(limit: Procedure['limit']): string {
  if (!limit) return 'Giải quyết ngay trong ngày làm việc';
  return 'workingDays' in limit ? `${limit.workingDays} ngày làm việc` : `${limit.workingHours} giờ làm việc`;
}

/** Who does the work of an agency on that day, by name. */
export function agencyLabel(organisation: Organisation, code: string, day: string): string {
  const now = agencyOn(organisation, code, day);
  return findAgency(organisation, now)?.name ?? now;
}
