import type { FeedbackAlertKind } from '#contracts';
import type { Calendar, Span } from '#working-time';

export const CLASSES = ['regulation', 'behaviour'] as const;
export const FEEDBACK_STATUSES = ['waiting', 'processing', 'asked', 'answered', 'published', 'refused'] as const;
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

/** Working days of each phase, the day it begins not counted: NĐ 20/2008 amended by NĐ 92/2017, as the index of QĐ 766 (5.2) counts it. */
export const LIMITS: Readonly<Record<'refuse' | 'ask' | 'answer' | 'publish', Span>> = {
  refuse: { workingDays: 2 },
  ask: { workingDays: 5 },
  answer: { workingDays: 15 },
  publish: { workingDays: 2 },
};

/** Who sent it. Personal data: nobody it complains about sees it, and it goes into no log, key or address. */
export interface Sender {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** What a person said of a rule or of how officials behave (phản ánh, kiến nghị), as the feedback system sent it. */
export interface Feedback {
  readonly id: string;
  readonly foreignCode: string;
  readonly class: (typeof CLASSES)[number];
  readonly subject: string;
  readonly content: string;
  readonly sender?: Sender | undefined;
  /** The sender asked not to be named to the unit. */
  readonly isProtected: boolean;
  readonly dossierCode?: string | undefined;
  /** Whose answer is waited for. */
  readonly officeCode: string;
  readonly sentAt: string;
  /** From when its time counts: sent, or transferred to us by another level. */
  readonly countsFrom: string;
  readonly status: FeedbackStatus;
  /** Until when it may be refused, its sender may be asked for more, and it must be answered. */
  readonly refuseBy: string;
  readonly askBy: string;
  readonly answerBy: string;
  /** Once it was answered. */
  readonly publishBy?: string;
  readonly answer?: string;
  readonly refusal?: string;
  readonly refusedAt?: string;
  readonly answeredAt?: string;
  readonly publishedAt?: string;
  /** What the sender wrote when asked for more. */
  readonly additions?: readonly { readonly text: string; readonly at: string }[];
  /** What the sender thinks of the answer, as last said. */
  readonly rated?: { readonly isSatisfied: boolean; readonly at: string };
  /** What people were told in time. */
  readonly alerts?: readonly FeedbackAlert[];
  /** What happened to it, in its order; `by` is the login of who did it, `byName` how people know them. */
  readonly history: readonly Happening[];
  readonly calls: readonly FeedbackCall[];
  /** Calls queued so far; numbers the next one. */
  readonly callCount: number;
  /** The call that the feedback system would not take, and why. */
  readonly parked?: { readonly call: FeedbackCall; readonly detail: string; readonly at: string };
}

export interface FeedbackAlert {
  readonly kind: FeedbackAlertKind;
  readonly dueAt: string;
  readonly to: 'clerk' | 'head';
  readonly text: string;
  readonly at: string;
}

export interface Happening {
  readonly what:
    'taken-in' | 'transferred' | 'forwarded' | 'asked' | 'completed' | 'answered' | 'refused' | 'published' | 'rated';
  readonly at: string;
  readonly by?: string;
  readonly byName?: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

/** What the feedback system is still to be told; its id is the key that keeps it single. */
export interface FeedbackCall {
  readonly id: string;
  readonly action: 'received' | 'forwarded' | 'asked' | 'answered' | 'refused' | 'published';
  readonly body: Readonly<Record<string, string>>;
  readonly attempts: number;
  readonly notBefore: string;
}

/** As it was filed. */
export type Filed = Pick<
  Feedback,
  'foreignCode' | 'class' | 'subject' | 'content' | 'sender' | 'isProtected' | 'dossierCode' | 'officeCode' | 'sentAt'
> & {
  /** When another level passed it on to us. */
  readonly transferredAt?: string | undefined;
};

export interface FeedbackMoment {
  readonly now: Date;
  readonly calendar: Calendar;
  readonly by: { readonly sub: string; readonly name?: string | undefined };
}

/** Under whose name it stands in the history. */
export const signedBy = ({ by: { sub, name } }: FeedbackMoment): Pick<Happening, 'by' | 'byName'> => ({
  by: sub,
  ...(name && { byName: name }),
});

export const isOpen = ({ status }: Pick<Feedback, 'status'>): boolean =>
  status === 'waiting' || status === 'processing' || status === 'asked';

/** Until when what comes next is to be done; nothing once it ended. */
export function dueOf(feedback: Feedback): string | undefined {
  if (isOpen(feedback)) return feedback.answerBy;
  return feedback.status === 'answered' ? feedback.publishBy : undefined;
}

/** How it ended against its time: an answer after the day is late for good, whenever somebody looks. */
export function isLate(feedback: Feedback, now: Date): boolean {
  const { answeredAt, publishedAt, answerBy, publishBy, status } = feedback;
  if (answeredAt && answeredAt > answerBy) return true;
  if (publishedAt && publishBy && publishedAt > publishBy) return true;
  const due = dueOf(feedback);
  return status !== 'refused' && due !== undefined && now.toISOString() > due;
}
