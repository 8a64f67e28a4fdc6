export { appointment, resumeAppointment, type Span } from './appointment.js';
export { CalendarYear } from './calendar-year.js';
export { addWorkingDays, isWorkingDay, toCalendar, type Calendar } from './calendar.js';
export { addWorkingTime, nextOpenSession, workingMinutesBetween } from './line.js';
export { toLocalDate } from './local-time.js';
export { OFFICE_SESSIONS, Session } from './sessions.js';
