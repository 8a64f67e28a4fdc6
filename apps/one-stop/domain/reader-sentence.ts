import { policyOf } from '#procedures';
import type { Business, BusinessState } from './business.js';
import { type Dossier, owedOf } from './dossier.js';
import { openAlerts } from './escalation/alerts.js';
import { quoted, toDayText, toLocalText, toMoneyText } from './labels.js';

/** One plain sentence for the citizen: what happens now, who acts next, and by when. */
export const readerSentence = (dossier: Dossier): string => SENTENCES[dossier.business.state](dossier);

const SENTENCES: Readonly<Record<BusinessState, (dossier: Dossier) => string>> = {
  submitted: (dossier) => SUBMITTED[dossier.delivery.papers](checkText(dossier)),
  received: (dossier) => `Hồ sơ đã được tiếp nhận; bộ phận một cửa đang giải quyết, ${promise(dossier)}.`,
  declined: ({ business }) =>
    `Hồ sơ không được tiếp nhận vì: ${reasonOf(business)} Ông/bà có thể sửa và nộp lại hồ sơ mới bất cứ lúc nào.`,
  processing,
  'awaiting-supplement': (dossier) =>
    `Mời ông/bà ${[...supplementsOf(dossier), ...dutiesOf(dossier)].join('; ')}. Thời hạn giải quyết tạm dừng trong lúc chờ.`,
  'awaiting-payment': (dossier) =>
    `Mời ông/bà ${[...dutiesOf(dossier), ...supplementsOf(dossier)].join('; ')}. Thời hạn giải quyết tạm dừng trong lúc chờ.`,
  'withdrawal-asked': (dossier) =>
    `Ông/bà đã yêu cầu rút hồ sơ; bộ phận một cửa đang xem xét và trả lời ông/bà ${answerBy(dossier)}.`,
  stopped,
  finished,
  returned: () => 'Kết quả đã được trao cho ông/bà; hồ sơ kết thúc.',
};

const FROM_RECEIPT = 'thời hạn giải quyết tính từ khi hồ sơ được tiếp nhận';
const SUBMITTED: Readonly<Record<Dossier['delivery']['papers'], (check: string) => string>> = {
  electronic: (check) => `Hồ sơ đã nộp; bộ phận một cửa kiểm tra và trả lời ${check}.`,
  'awaited-at-desk': () =>
    `Hồ sơ đã nộp trực tuyến; mời ông/bà mang giấy tờ đến bộ phận một cửa trong giờ làm việc để được tiếp nhận; ${FROM_RECEIPT}.`,
  collecting: () =>
    `Hồ sơ đã nộp trực tuyến; bưu điện sẽ đến lấy giấy tờ tại địa chỉ ông/bà đã đăng ký; ${FROM_RECEIPT}.`,
  'with-post': () =>
    `Bưu điện đã nhận giấy tờ và đang chuyển đến bộ phận một cửa để kiểm tra, tiếp nhận; ${FROM_RECEIPT}.`,
  'at-desk': (check) => `Giấy tờ đã đến bộ phận một cửa; bộ phận một cửa kiểm tra và trả lời ${check}.`,
};

function checkText({ clock, procedure }: Dossier): string {
  if (clock.checkBy) return `trước ${toLocalText(clock.checkBy)}`;
  const { receptionCheck: span } = policyOf(procedure);
  return 'workingHours' in span ? `trong ${span.workingHours} giờ làm việc` : `trong ${span.workingDays} ngày làm việc`;
}

/** A wish to withdraw moves no promise: it is answered by the hour that holds anyway. */
function answerBy(dossier: Dossier): string {
  const { clock } = dossier;
  if (clock.state === 'not-started') return checkText(dossier);
  return clock.state === 'running' ? `trước ${toLocalText(clock.appointmentAt!)}` : 'trong thời hạn giải quyết còn lại';
}

function stopped({ business, delivery }: Dossier): string {
  const next =
    delivery.papers === 'at-desk'
      ? 'Mời ông/bà đến bộ phận một cửa trong giờ làm việc để nhận lại giấy tờ.'
      : 'Ông/bà có thể nộp hồ sơ mới bất cứ lúc nào.';
  return `Hồ sơ đã dừng xử lý vì: ${reasonOf(business)} ${next}`;
}

function processing(dossier: Dossier): string {
  const { procedure, linkedCase } = dossier;
  const asked = procedure.steps.filter(({ step }) => linkedCase.runs[step]?.state === 'asked');
  if (Object.values(linkedCase.runs).some(({ state }) => state === 'returned'))
    return `Bộ phận một cửa đang chuyển lại hồ sơ cho cơ quan giải quyết; ${promise(dossier)}.`;
  if (asked.length === 0)
    return `Đã giải quyết xong; kết quả đang được chuyển về bộ phận một cửa, ${promise(dossier)}.`;
  const names = asked.map(({ name }) => quoted(name)).join(' và ');
  return `Cơ quan giải quyết đang thực hiện bước ${names}; ${promise(dossier)}.`;
}

function finished(dossier: Dossier): string {
  const owed = owedOf(dossier);
  const fee = owed > 0 ? ` Ông/bà nộp ${toMoneyText(owed)} phí, lệ phí khi nhận.` : '';
  return `${whereResultIs(dossier)}${fee}`;
}

function whereResultIs(dossier: Dossier): string {
  const { result, resultDelivery } = dossier.delivery;
  const waiting = openAlerts(dossier).find(({ kind }) => kind === 'result-uncollected');
  if (waiting)
    return `Kết quả đã có từ ngày ${toDayText(waiting.dueAt)} mà chưa có người nhận; mời ông/bà sớm đến nhận tại bộ phận một cửa trong giờ làm việc.`;
  if (result === 'with-post')
    return 'Kết quả đang được bưu điện phát đến địa chỉ ông/bà đã đăng ký; ông/bà chỉ cần chờ đến khi bưu điện phát.';
  if (result === 'back-at-desk')
    return 'Bưu điện chưa phát được kết quả; mời ông/bà đến nhận tại bộ phận một cửa trong giờ làm việc hoặc đăng ký phát lại.';
  if (resultDelivery === 'post')
    return 'Đã có kết quả; bộ phận một cửa đang bàn giao cho bưu điện; ông/bà chỉ cần chờ đến khi bưu điện phát.';
  return 'Đã có kết quả; mời ông/bà đến nhận tại bộ phận một cửa trong giờ làm việc.';
}

function promise(dossier: Dossier): string {
  const { clock, apologies } = dossier;
  if (!clock.appointmentAt) return 'chưa có hẹn trả kết quả';
  if (clock.state === 'paused')
    return 'thời hạn giải quyết tạm dừng trong lúc này và ngày hẹn trả kết quả được tính lại sau đó';
  const at = `${toLocalText(clock.appointmentAt)}${clock.tentative ? ' (tạm tính, chờ lịch nghỉ chính thức)' : ''}`;
  if (openAlerts(dossier).some(({ kind }) => kind === 'appointment-missed'))
    return `đã quá hẹn trả kết quả trước ${at}, bộ phận một cửa đang đôn đốc`;
  return apologies?.length
    ? `xin lỗi ông/bà vì chậm trễ, hẹn lại trả kết quả trước ${at}`
    : `hẹn trả kết quả trước ${at}`;
}

function supplementsOf({ supplements }: Dossier): string[] {
  const open = supplements.filter(({ state }) => state === 'open');
  return open.map(({ items, respondBy }) => `bổ sung ${items.join(', ')} trước ${toLocalText(respondBy)}`);
}

function dutiesOf({ duties }: Dossier): string[] {
  const open = duties.filter(({ state }) => state === 'open');
  return open.map(
    ({ total }) => `nộp ${toMoneyText(total)} theo thông báo của cơ quan thuế, trước hạn ghi trên thông báo`,
  );
}

function reasonOf(business: Business): string {
  const reason = 'reason' in business ? business.reason : '';
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
