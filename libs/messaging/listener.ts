import type { Database } from '#platform';
import type { Reactions } from './reaction.js';

/** What a service hears with: its group's name, its database and its reactions. */
export interface Listener {
  readonly group: string;
  readonly db: Database;
  readonly reactions: Reactions;
  readonly now: () => Date;
}
