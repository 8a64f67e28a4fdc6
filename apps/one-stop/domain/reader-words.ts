import { quoted, toDayText, toLocalText, toMoneyText } from './labels.js';

/** In which whoever comes without an account is told things. */
export type Language = 'vi' | 'en';

/** All that a citizen is told of a dossier, as parts of one sentence. */
export const VIETNAMESE = {
  submitted: (check: string) => `Hồ sơ đã nộp; bộ phận một cửa kiểm tra và trả lời ${check}.`,
  papersAwaited: () =>
    `Hồ sơ đã nộp trực tuyến; mời ông/bà mang giấy tờ đến bộ phận một cửa trong giờ làm việc để được tiếp nhận; ${FROM_RECEIPT}.`,
  papersToCollect: () =>
    `Hồ sơ đã nộp trực tuyến; bưu điện sẽ đến lấy giấy tờ tại địa chỉ ông/bà đã đăng ký; ${FROM_RECEIPT}.`,
  papersWithPost: () =>
    `Bưu điện đã nhận giấy tờ và đang chuyển đến bộ phận một cửa để kiểm tra, tiếp nhận; ${FROM_RECEIPT}.`,
  papersCame: (check: string) => `Giấy tờ đã đến bộ phận một cửa; bộ phận một cửa kiểm tra và trả lời ${check}.`,
  received: (promise: string) => `Hồ sơ đã được tiếp nhận; bộ phận một cửa đang giải quyết, ${promise}.`,
  declined: (reason: string) =>
    `Hồ sơ không được tiếp nhận vì: ${reason} Ông/bà có thể sửa và nộp lại hồ sơ mới bất cứ lúc nào.`,
  givenAgain: (promise: string) => `Bộ phận một cửa đang chuyển lại hồ sơ cho cơ quan giải quyết; ${promise}.`,
  onItsWayBack: (promise: string) => `Đã giải quyết xong; kết quả đang được chuyển về bộ phận một cửa, ${promise}.`,
  atSteps: (steps: readonly string[], promise: string) =>
    `Cơ quan giải quyết đang thực hiện bước ${steps.map(quoted).join(' và ')}; ${promise}.`,
  asked: (wishes: readonly string[]) => `Mời ông/bà ${wishes.join('; ')}. Thời hạn giải quyết tạm dừng trong lúc chờ.`,
  toBring: (items: readonly string[], by: string) => `bổ sung ${items.join(', ')} trước ${toLocalText(by)}`,
  toPay: (total: number) => `nộp ${toMoneyText(total)} theo thông báo của cơ quan thuế, trước hạn ghi trên thông báo`,
  withdrawing: (answer: string) =>
    `Ông/bà đã yêu cầu rút hồ sơ; bộ phận một cửa đang xem xét và trả lời ông/bà ${answer}.`,
  stopped: (reason: string, papersAtDesk: boolean) =>
    `Hồ sơ đã dừng xử lý vì: ${reason} ${papersAtDesk ? 'Mời ông/bà đến bộ phận một cửa trong giờ làm việc để nhận lại giấy tờ.' : 'Ông/bà có thể nộp hồ sơ mới bất cứ lúc nào.'}`,
  returned: () => 'Kết quả đã được trao cho ông/bà; hồ sơ kết thúc.',
  uncollected: (since: string) =>
    `Kết quả đã có từ ngày ${toDayText(since)} mà chưa có người nhận; mời ông/bà sớm đến nhận tại bộ phận một cửa trong giờ làm việc.`,
  resultWithPost: () =>
    'Kết quả đang được bưu điện phát đến địa chỉ ông/bà đã đăng ký; ông/bà chỉ cần chờ đến khi bưu điện phát.',
  resultCameBack: () =>
    'Bưu điện chưa phát được kết quả; mời ông/bà đến nhận tại bộ phận một cửa trong giờ làm việc hoặc đăng ký phát lại.',
  resultToPost: () =>
    'Đã có kết quả; bộ phận một cửa đang bàn giao cho bưu điện; ông/bà chỉ cần chờ đến khi bưu điện phát.',
  resultAtDesk: () => 'Đã có kết quả; mời ông/bà đến nhận tại bộ phận một cửa trong giờ làm việc.',
  owed: (amount: number) => ` Ông/bà nộp ${toMoneyText(amount)} phí, lệ phí khi nhận.`,
  before: (instant: string) => `trước ${toLocalText(instant)}`,
  inHours: (hours: number) => `trong ${hours} giờ làm việc`,
  inDays: (days: number) => `trong ${days} ngày làm việc`,
  inTimeLeft: () => 'trong thời hạn giải quyết còn lại',
  tentative: (day: string) =>
    `Ngày hẹn ${toDayText(day)} là tạm tính vì chưa có thông báo chính thức về lịch nghỉ của thời gian này; nếu ngày hẹn thay đổi, đơn vị sẽ báo cho ông/bà.`,
  noPromise: () => 'chưa có hẹn trả kết quả',
  paused: () => 'thời hạn giải quyết tạm dừng trong lúc này và ngày hẹn trả kết quả được tính lại sau đó',
  promised: (by: string, { tentative, state }: Promised) => {
    const at = `${toLocalText(by)}${tentative ? ' (tạm tính, chờ lịch nghỉ chính thức)' : ''}`;
    if (state === 'missed') return `đã quá hẹn trả kết quả trước ${at}, bộ phận một cửa đang đôn đốc`;
    return `${state === 'renewed' ? 'xin lỗi ông/bà vì chậm trễ, hẹn lại' : 'hẹn'} trả kết quả trước ${at}`;
  },
};
export type ReaderWords = typeof VIETNAMESE;

/** A promise as it stands: kept so far, missed, or made anew with an apology. */
export interface Promised {
  readonly tentative: boolean;
  readonly state: 'kept' | 'missed' | 'renewed';
}
const FROM_RECEIPT = 'thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận';
