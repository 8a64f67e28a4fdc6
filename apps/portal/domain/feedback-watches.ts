import type { FeedbackAlertKind } from '#contracts';
import { courseOf, USUAL_ESCALATION, type Escalation, type Organisation } from '#procedures';
import { addWorkingTime, subtractWorkingTime, toLocalDate, type Calendar } from '#working-time';
import { isOpen, type Feedback } from './feedback.js';

/** Something of a feedback that is due, and when people are to be told of it. */
export interface FeedbackWatch {
  readonly kind: FeedbackAlertKind;
  readonly dueAt: string;
  readonly ringAt: () => Date;
}

/** Where and when to look: all calendars, and what each office wants to be told. */
export interface FeedbackOutlook {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly organisation: Organisation;
}

/** Feedback is timed by the calendar of the unit that answers, under a field of its own. */
export const calendarFor = (calendar: Calendar, officeCode: string): Calendar =>
  calendar.of({ office: officeCode, field: 'PAKN' });

/**
 * All that is watched of a feedback as it stands: that somebody looks at it while its sender may still be asked for more (five
 * working days), that it is answered, that the answer is made public. The office switches off what it does not want, as for dossiers.
 */
export function watchesOf(feedback: Feedback, { now, calendar: all, organisation }: FeedbackOutlook): FeedbackWatch[] {
  const calendar = calendarFor(all, feedback.officeCode);
  const office = courseOf(organisation.offices, feedback.officeCode, toLocalDate(now)).at(-1);
  const rules = { ...USUAL_ESCALATION, ...office?.escalation };
  const { status, askBy, answerBy, publishBy } = feedback;
  return [
    ...(status === 'waiting' ? nearAndMissed('look', askBy, rules, calendar) : []),
    ...(isOpen(feedback) ? nearAndMissed('answer', answerBy, rules, calendar) : []),
    ...(status === 'answered' && publishBy ? nearAndMissed('publish', publishBy, rules, calendar) : []),
  ];
}

function nearAndMissed(
  what: 'look' | 'answer' | 'publish',
  dueAt: string,
  { remindClerk, tellHead }: Escalation,
  calendar: Calendar,
): FeedbackWatch[] {
  const due = new Date(dueAt);
  const near = { kind: `${what}-near`, dueAt } as const;
  const missed = { kind: `${what}-missed`, dueAt } as const;
  return [
    ...(remindClerk ? [{ ...near, ringAt: () => subtractWorkingTime(calendar, due, remindClerk) }] : []),
    ...(tellHead ? [{ ...missed, ringAt: () => momentAfter(addWorkingTime(calendar, due, tellHead)) }] : []),
  ];
}

/** What is done at the last minute is in time. */
const momentAfter = (instant: Date): Date => new Date(instant.getTime() + 1);

export const keyOf = ({ kind, dueAt }: Pick<FeedbackWatch, 'kind' | 'dueAt'>): string => `${kind} ${dueAt}`;
