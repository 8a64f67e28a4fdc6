import type { Channel } from '#contracts';

/** A procedure as the portal publishes it. */
export interface Published {
  readonly code: string;
  readonly name: string;
  /** Codes of procedures it is in the place of. */
  readonly replaces: readonly string[];
  /** Absent where only its name was asked for. */
  readonly content?: PublishedContent | undefined;
}

export interface PublishedContent {
  readonly validFrom?: string | undefined;
  /** Time limit by channel and case. */
  readonly limits: readonly PublishedLimit[];
  /** Amounts in đồng. */
  readonly fees: readonly number[];
  readonly papers: readonly { readonly code: string; readonly name: string }[];
}

export interface PublishedLimit {
  readonly channel: Channel;
  readonly amount: number;
  /** As the portal says it: ngày làm việc, ngày, giờ. */
  readonly unit: string;
}
