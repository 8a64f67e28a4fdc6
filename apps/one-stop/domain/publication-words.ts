import type { Language } from './reader-words.js';

/** What a publication says in words of ours; names in the data are as the data have them. */
const VIETNAMESE = {
  atOnce: 'Giải quyết ngay trong ngày làm việc',
  days: (count: number): string => `${count} ngày làm việc`,
  hours: (count: number): string => `${count} giờ làm việc`,
  /** Levels of NĐ 43/2011, in the words of NĐ 42/2022. */
  online: {
    1: 'Nộp trực tiếp tại bộ phận một cửa hoặc qua bưu chính công ích',
    2: 'Nộp trực tiếp tại bộ phận một cửa hoặc qua bưu chính công ích',
    3: 'Nộp trực tuyến được (một phần), trực tiếp hoặc qua bưu chính công ích',
    4: 'Nộp trực tuyến được (toàn trình), trực tiếp hoặc qua bưu chính công ích',
  },
  /** Parts the law names that our data do not hold: said, not guessed. */
  missing: ['Đối tượng thực hiện', 'Yêu cầu, điều kiện'],
};
type Words = typeof VIETNAMESE;
export const PUBLICATION_WORDS: Readonly<Record<Language, Words>> = {
  vi: VIETNAMESE,
  en: {
    atOnce: 'Done at once, on the same working day',
    days: (count) => (count === 1 ? '1 working day' : `${count} working days`),
    hours: (count) => (count === 1 ? '1 working hour' : `${count} working hours`),
    online: {
      1: 'At the one-stop desk, or by public post',
      2: 'At the one-stop desk, or by public post',
      3: 'Online (in part), at the one-stop desk, or by public post',
      4: 'Online (in full), at the one-stop desk, or by public post',
    },
    missing: ['Who may file', 'Conditions'],
  },
};
