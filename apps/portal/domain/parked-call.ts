import { type Decision, HubError } from '#contracts';
import type { Difference, Remedy, Sync } from './sync.js';

/** Who acts on a parked call, and why. */
export type Will = Pick<Remedy, 'by' | 'reason'>;

/** A person has the parked call sent once more. */
export function resume(sync: Sync | undefined, will: Will, now: Date): Decision<Sync> {
  const { parked, ...rest } = asParked(sync);
  const [call, ...others] = rest.calls;
  const calls = call ? [{ ...call, attempts: 0, notBefore: now.toISOString() }, ...others] : [];
  return { state: { ...rest, remedies: [...rest.remedies, remedy('resumed', parked, will, now)], calls }, events: [] };
}

/** A person gives the parked call up; it stays as a difference, and what waits behind it goes on. */
export function writeOff(sync: Sync | undefined, will: Will, now: Date): Decision<Sync> {
  const { parked, ...rest } = asParked(sync);
  const state = {
    ...rest,
    differences: [...rest.differences, parked],
    remedies: [...rest.remedies, remedy('written-off', parked, will, now)],
    calls: rest.calls.slice(1),
  };
  return { state, events: [] };
}

const remedy = (kind: Remedy['kind'], { call }: Difference, { by, reason }: Will, now: Date): Remedy => ({
  kind,
  call,
  by,
  reason,
  at: now.toISOString(),
});

function asParked(sync: Sync | undefined): Sync & { readonly parked: Difference } {
  if (!sync?.parked) throw new HubError('parked/not-found');
  return { ...sync, parked: sync.parked };
}
