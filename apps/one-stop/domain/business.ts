/** States in which a dossier is still on its way, and to which a rejected withdrawal leads back. */
export type Ongoing = 'submitted' | 'received' | 'processing' | 'awaiting-supplement' | 'awaiting-payment';

/** Why processing stopped for good. */
export type StopCause = 'withdrawn' | 'refused' | 'supplement-expired';

/** How a dossier stands before the law. Partner codes 1…10 are maps of the portal's, never our state. */
export type Business =
  | { readonly state: Ongoing | 'finished' | 'returned' }
  | { readonly state: 'declined'; readonly reason: string }
  | WithdrawalAsked
  | { readonly state: 'stopped'; readonly cause: StopCause; readonly reason: string };

/** `previous` is where it goes on if the desk does not agree; `refusal` says that an agency refused it meanwhile, and why. */
export interface WithdrawalAsked {
  readonly state: 'withdrawal-asked';
  readonly reason: string;
  readonly previous: Ongoing;
  readonly refusal?: string;
}

export type BusinessState = Business['state'];
