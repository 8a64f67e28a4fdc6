import type { EscalationKind } from '#contracts';
import { courseOf, type Delay, type Escalation, type Organisation, policyOf } from '#procedures';
import { addWorkingTime, type Calendar, handOverBy, subtractWorkingTime, toLocalDate } from '#working-time';
import { apologyDueAt } from '../apology.js';
import { toRequestId } from '../case-course.js';
import { draftOf, type Dossier } from '../dossier.js';
import type { StepRun } from '../step-runs.js';

/** Something that is due, and when people are to be told of it. */
export interface Watch {
  readonly kind: EscalationKind;
  /** The request it is about, or the instant that was promised. */
  readonly of: string;
  readonly dueAt: string;
  readonly ringAt: () => Date;
}

/** Where and when to look: the calendar of the dossier's place, and who is who. */
export interface Outlook {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly organisation: Organisation;
}

/** All that is watched of a dossier as it stands. What is switched off, or stands still, is not. */
export function watchesOf(dossier: Dossier, outlook: Outlook): readonly Watch[] {
  const rules = rulesFor(dossier, outlook);
  return [
    ...receptionWatches(dossier, rules, outlook),
    ...appointmentWatches(dossier, rules, outlook),
    ...stepWatches(dossier, rules, outlook),
    ...resultWatches(dossier, rules, outlook),
  ];
}

/** What the procedure says, changed by the office that goes on with the dossier by now. */
function rulesFor({ procedure, officeCode }: Dossier, { now, organisation }: Outlook): Escalation {
  const office = courseOf(organisation.offices, officeCode, toLocalDate(now)).at(-1);
  return { ...policyOf(procedure).escalation, ...office?.escalation };
}

function receptionWatches({ business, clock }: Dossier, rules: Escalation, outlook: Outlook): Watch[] {
  if (business.state !== 'submitted' || !clock.checkBy) return [];
  return nearAndMissed('reception', clock.checkBy, clock.checkBy, rules, outlook);
}

function appointmentWatches(dossier: Dossier, rules: Escalation, outlook: Outlook): Watch[] {
  const { clock } = dossier;
  if (clock.state !== 'running') return [];
  const dueAt = clock.appointmentAt!;
  const ringAt = () => apologyDueAt(dossier, outlook.calendar);
  return [
    ...nearAndMissed('appointment', dueAt, dueAt, rules, outlook),
    ...(rules.draftApology && !draftOf(dossier)
      ? [{ kind: 'apology-drafted' as const, of: dueAt, dueAt, ringAt }]
      : []),
  ];
}

function stepWatches(dossier: Dossier, rules: Escalation, outlook: Outlook): Watch[] {
  const { procedure, linkedCase, clock } = dossier;
  return procedure.steps.flatMap((step) => {
    const run = linkedCase.runs[step.step];
    if (run?.state !== 'asked') return [];
    const of = toRequestId(dossier.id, { step, attempt: run.attempt });
    const agency = courseOf(outlook.organisation.agencies, step.agency, toLocalDate(outlook.now)).at(-1);
    return [
      ...(run.dueAt && clock.state === 'running' ? nearAndMissed('step', of, run.dueAt, rules, outlook) : []),
      ...unclaimedWatches(dossier, of, run, { ...rules, ...agency?.escalation }, outlook),
    ];
  });
}

/** From the hand-over on: what an agency took, or asked something about, is claimed. */
function unclaimedWatches(dossier: Dossier, of: string, run: StepRun, rules: Escalation, outlook: Outlook): Watch[] {
  const hasSpoken = [...dossier.supplements, ...dossier.duties].some(({ requestId }) => requestId === of);
  const { warnUnclaimed, returnUnclaimed } = rules;
  if (run.acceptedAt || hasSpoken || !warnUnclaimed) return [];
  const { calendar } = outlook;
  const { sameDayBefore } = policyOf(dossier.procedure).handOver;
  const dueAt = run.startedAt!;
  const warnAt = () => after(calendar, handOverBy(calendar, new Date(dueAt), sameDayBefore), warnUnclaimed);
  return [
    { kind: 'request-unclaimed', of, dueAt, ringAt: warnAt },
    ...(returnUnclaimed
      ? [{ kind: 'request-returned' as const, of, dueAt, ringAt: () => after(calendar, warnAt(), returnUnclaimed) }]
      : []),
  ];
}

/** A result in the post's hands is the post's to deliver. */
function resultWatches({ business, clock, delivery }: Dossier, rules: Escalation, { calendar }: Outlook): Watch[] {
  const isHere = delivery.result === 'back-at-desk' || delivery.resultDelivery === 'counter';
  const { remindUncollected } = rules;
  if (business.state !== 'finished' || !isHere || !remindUncollected) return [];
  const dueAt = clock.stoppedAt!;
  const ringAt = () => after(calendar, new Date(dueAt), remindUncollected);
  return [{ kind: 'result-uncollected', of: dueAt, dueAt, ringAt }];
}

function nearAndMissed(
  what: 'reception' | 'step' | 'appointment',
  of: string,
  dueAt: string,
  { remindClerk, tellHead }: Escalation,
  { calendar }: Outlook,
): Watch[] {
  const due = new Date(dueAt);
  return [
    ...(remindClerk
      ? [{ kind: `${what}-near` as const, of, dueAt, ringAt: () => subtractWorkingTime(calendar, due, remindClerk) }]
      : []),
    ...(tellHead ? [{ kind: `${what}-missed` as const, of, dueAt, ringAt: () => after(calendar, due, tellHead) }] : []),
  ];
}

/** No time at all is a moment later: what is done at the last minute is in time. */
function after(calendar: Calendar, dueAt: Date, delay: Exclude<Delay, false>): Date {
  const isNone = 'workingHours' in delay ? delay.workingHours === 0 : delay.workingDays === 0;
  return isNone ? new Date(dueAt.getTime() + 1) : addWorkingTime(calendar, dueAt, delay);
}
