import type { Calendar } from '#working-time';
import type { Clock } from './clock.js';
import type { Terms } from './promise.js';
import { recalculate } from './recalculation.js';

/** What a calendar change is measured on: a dossier's clock, and the place whose calendar it runs by. */
export interface Measured {
  readonly officeCode: string;
  readonly field: string;
  readonly clock: Clock;
  readonly terms: Terms;
}

/** Which promises decisions would move: `before` is the calendar without them. `newAt` is missing where nobody knows why. */
export function affectedBy<One extends Measured>(
  clocks: readonly One[],
  before: Calendar,
  after: Calendar,
): { readonly one: One; readonly oldAt: string; readonly newAt?: string }[] {
  return clocks.flatMap((one) => {
    const place = { office: one.officeCode, field: one.field };
    const change = recalculate(one.clock, one.terms, before.of(place), after.of(place));
    if (!change) return [];
    return change === 'unexplained' ? [{ one, oldAt: one.clock.appointmentAt! }] : [{ one, ...change }];
  });
}

/** The decisions as a person reads them, with the days on which they were published. */
export function whyOf(decisions: readonly string[], { decisions: known }: Calendar): string {
  const named = decisions.map((decision) => {
    const publishedOn = known.get(decision);
    return publishedOn ? `${decision} (ban hành ngày ${publishedOn.split('-').toReversed().join('/')})` : decision;
  });
  return `Lịch làm việc thay đổi theo ${named.join('; ')}`.slice(0, 1000);
}
