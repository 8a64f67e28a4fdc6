import type { BusinessState } from './business.js';

/** What people call the states of a dossier. */
export const STATE_LABELS: Readonly<Record<BusinessState, string>> = {
  submitted: 'Mới đăng ký',
  received: 'Được tiếp nhận',
  declined: 'Không được tiếp nhận',
  processing: 'Đang xử lý',
  'awaiting-supplement': 'Chờ bổ sung giấy tờ',
  'awaiting-payment': 'Chờ thực hiện nghĩa vụ tài chính',
  'withdrawal-asked': 'Công dân yêu cầu rút hồ sơ',
  stopped: 'Dừng xử lý',
  finished: 'Đã xử lý xong',
  returned: 'Đã trả kết quả',
};

export const quoted = (text: string): string => `“${text}”`;

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant as people at an office write it: `17:00 ngày 24/11/2026`. */
export const toLocalText = (instant: string): string => `${toHourText(instant)} ngày ${toDayText(instant)}`;

/** `17:00`. */
export const toHourText = (instant: string): string => MOMENT.format(new Date(instant)).split(', ')[1]!;

/** `24/11/2026`. */
export const toDayText = (instant: string): string => MOMENT.format(new Date(instant)).split(', ')[0]!;

/** `1.250.000 đồng`. */
export const toMoneyText = (dong: number): string => `${String(dong).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`;
