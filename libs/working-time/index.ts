export { endOfDays, handOverBy, promise, receptionOf, resumeAppointment, type Promised } from './appointment.js';
export { CalendarYear } from './calendar-year.js';
export { addWorkingDays, isWorkingDay, toCalendar, type Calendar, type CalendarOptions } from './calendar.js';
export { midnightOf, toLocalDate } from './local-time.js';
export type { Place } from './scope.js';
export { OFFICE_SESSIONS, OpeningHours, Session } from './sessions.js';
export {
  addOpenMs,
  addWorkingTime,
  nextOpenSession,
  openMsBetween,
  subtractWorkingTime,
  workingMinutesBetween,
  workingTimeBetween,
  type Span,
} from './working-time.js';
