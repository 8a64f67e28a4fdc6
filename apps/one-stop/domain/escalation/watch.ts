import type { EscalationKind } from '#contracts';
import { type Delay, type Escalation, type Organisation, policyOf } from '#procedures';
import { addWorkingTime, type Calendar, handOverBy, subtractWorkingTime } from '#working-time';
import { apologyDueAt } from '../apology.js';
import { toRequestId } from '../case-course.js';
import { runsFor } from '../clock.js';
import { draftOf, type Dossier, isToFetch } from '../dossier.js';
import type { StepRun } from '../step-runs.js';
import { rulesFor } from './rules.js';

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

function receptionWatches({ business, clock }: Dossier, rules: Escalation, outlook: Outlook): Watch[] {
  if (business.state !== 'submitted' || !clock.checkBy) return [];
  return nearAndMissed('reception', clock.checkBy, clock.checkBy, rules, outlook);
}

function appointmentWatches(dossier: Dossier, rules: Escalation, outlook: Outlook): Watch[] {
  const { clock } = dossier;
  if (clock.state !== 'running') return [];
  const dueAt = clock.appointmentAt!;
  return [
    ...nearAndMissed('appointment', dueAt, dueAt, rules, outlook),
    ...(rules.draftApology && !draftOf(dossier) ? apologyWatches(dossier, dueAt, outlook) : []),
  ];
}

/**
 * On the day on which an apology is due, and after it whenever one may have become needed: when a step that is asked has used
 * up its share, and when the appointment is over. Not one of them waits for another message.
 */
function apologyWatches(dossier: Dossier, of: string, { calendar }: Outlook): Watch[] {
  const dueOn = apologyDueAt(dossier, calendar);
  const isLast = ({ dueAt }: StepRun) => dueAt && new Date(dueAt) > dueOn && dueAt < of;
  const shares = Object.values(dossier.linkedCase.runs).filter((run) => run.state === 'asked' && isLast(run));
  const ends = new Set([...shares.map(({ dueAt }) => dueAt!), of]);
  const kind = 'apology-drafted';
  return [
    { kind, of, dueAt: of, ringAt: () => dueOn },
    ...[...ends].map((dueAt): Watch => ({ kind, of, dueAt, ringAt: () => momentAfter(dueAt) })),
  ];
}

function stepWatches(dossier: Dossier, rules: Escalation, outlook: Outlook): Watch[] {
  const { procedure, linkedCase, clock } = dossier;
  return procedure.steps.flatMap((step) => {
    const run = linkedCase.runs[step.step];
    if (run?.state !== 'asked') return [];
    const of = toRequestId(dossier.id, { step, attempt: run.attempt });
    return [
      ...(run.dueAt && runsFor(clock, of) ? nearAndMissed('step', of, run.dueAt, rules, outlook) : []),
      ...unclaimedWatches(dossier, of, run, rulesFor(dossier, outlook, step.agency), outlook),
    ];
  });
}

/** From the hand-over on: what an agency took, or asked something about, is claimed. Nothing goes back without a warning before. */
function unclaimedWatches(dossier: Dossier, of: string, run: StepRun, rules: Escalation, outlook: Outlook): Watch[] {
  const hasSpoken = [...dossier.supplements, ...dossier.duties].some(({ requestId }) => requestId === of);
  const { warnUnclaimed, returnUnclaimed } = rules;
  if (run.acceptedAt || hasSpoken || !warnUnclaimed) return [];
  const { calendar } = outlook;
  const { sameDayBefore } = policyOf(dossier.procedure).handOver;
  const dueAt = run.handedOnAt ?? run.startedAt!;
  const warnAt = () => after(calendar, handOverBy(calendar, new Date(dueAt), sameDayBefore), warnUnclaimed);
  return [
    { kind: 'request-unclaimed', of, dueAt, ringAt: warnAt },
    ...(returnUnclaimed
      ? [{ kind: 'request-returned' as const, of, dueAt, ringAt: () => after(calendar, warnAt(), returnUnclaimed) }]
      : []),
  ];
}

/** Counted from when the applicant could come for it: a result that came back from the post begins anew. */
function resultWatches(dossier: Dossier, { remindUncollected }: Escalation, { calendar }: Outlook): Watch[] {
  if (!isToFetch(dossier) || !remindUncollected) return [];
  const dueAt = dossier.toFetchSince ?? dossier.clock.stoppedAt!;
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

function after(calendar: Calendar, dueAt: Date, delay: Exclude<Delay, false>): Date {
  const isNone = 'workingHours' in delay ? delay.workingHours === 0 : delay.workingDays === 0;
  return isNone ? momentAfter(dueAt) : addWorkingTime(calendar, dueAt, delay);
}

/** What is done at the last minute is in time. */
const momentAfter = (dueAt: Date | string): Date => new Date(new Date(dueAt).getTime() + 1);
