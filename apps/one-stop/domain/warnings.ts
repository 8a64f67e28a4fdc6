import { policyOf } from '#procedures';
import { countsAsLate, type Dossier } from './dossier.js';
import { toDayText } from './labels.js';

/** What officials have to know about a dossier's time, on every screen; plain sentences. */
export function warningsOf(dossier: Dossier): readonly string[] {
  return [...applicantWarningsOf(dossier), ...supplementWarning(dossier)];
}

/** What of it is the applicant's: on the receipt and where they look. How an index counts their dossier is no affair of theirs. */
export function applicantWarningsOf({ clock }: Dossier): string[] {
  if (!clock.tentative || clock.state === 'stopped') return [];
  return [
    `Ngày hẹn ${toDayText(clock.appointmentAt!)} là tạm tính vì chưa có thông báo chính thức về lịch nghỉ của thời gian này; nếu ngày hẹn thay đổi, đơn vị sẽ báo cho ông/bà.`,
  ];
}

function supplementWarning(dossier: Dossier): string[] {
  if (!countsAsLate(dossier)) return [];
  const { supplementRequests } = policyOf(dossier.procedure);
  return [
    `Hồ sơ đã được yêu cầu bổ sung ${dossier.supplements.length} lần (quy định: ${supplementRequests}); bộ chỉ số tính hồ sơ này là trễ hạn.`,
  ];
}
