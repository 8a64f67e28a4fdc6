import {
  ApologyIssued,
  AppointmentRecalculated,
  ClockPaused,
  ClockResumed,
  EscalationDue,
  EscalationRaised,
  RecalculationApproved,
} from '#contracts';
import { quoted, toLocalText } from './labels.js';
import { line, type Line } from './timeline-line.js';

const PAUSED = {
  posting: 'trong thời gian niêm yết công khai',
  external: 'trong thời gian cơ quan ngoài thời hạn của thủ tục giải quyết',
} as const;

const moved = (oldAt: string, newAt: string): string =>
  `hẹn trả kết quả từ ${toLocalText(oldAt)} sang ${toLocalText(newAt)}`;

/** What befalls the promised day. */
export const CLOCK_LINES: readonly Line[] = [
  line(ClockPaused, ({ cause, stepName }) => `Tạm dừng thời hạn ${PAUSED[cause]}, bước ${quoted(stepName)}`),
  line(ClockResumed, ({ appointmentAt }) =>
    appointmentAt
      ? `Thời hạn giải quyết chạy tiếp, hẹn trả kết quả ${toLocalText(appointmentAt)}`
      : 'Hết một lý do tạm dừng thời hạn',
  ),
  line(RecalculationApproved, () => 'Người có thẩm quyền duyệt việc tính lại ngày hẹn'),
  line(AppointmentRecalculated, ({ oldAt, newAt, why }) => `Tính lại ${moved(oldAt, newAt)}: ${why}`),
  line(ApologyIssued, ({ oldAt, newAt, reason }) => `Xin lỗi vì chậm, chuyển ${moved(oldAt, newAt)}: ${reason}`),
  line(EscalationDue, () => ''),
  line(EscalationRaised, ({ text }) => text),
];
