import type { Notice, Outcome } from '#contracts';

/** One duty was paid: which notice, how much, when. */
export interface Payment {
  readonly notice: string;
  readonly amount: number;
  readonly paidAt: string;
}

/** A file that came with an answer, before it is kept. */
export interface AnswerFile {
  /** Of which result it is. */
  readonly code: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/**
 * What an agency tells of a request, in our words. Amounts are as it said them, unchecked. `saidAt` is when the agency said
 * it, by its own clock: it tells a repetition from a new demand of the same content.
 */
export type Answer = { readonly requestId: string } & (
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly saidAt?: string; readonly file?: AnswerFile }
  | { readonly kind: 'notices'; readonly notices: readonly Notice[]; readonly declaredTotal?: number | undefined }
  | { readonly kind: 'payment'; readonly payment: Payment }
  | { readonly kind: 'progress' }
);
