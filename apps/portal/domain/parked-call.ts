import { type Decision, HubError } from '#contracts';
import type { Difference, Remedy, Told } from './sync.js';

/** Who acts on a parked call, and why. */
export type Will = Pick<Remedy, 'by' | 'reason'>;

/** A person has the parked call sent once more. */
export function resume<Sync extends Told>(sync: Sync | undefined, will: Will, now: Date): Decision<Sync> {
  const told = asParked(sync);
  const [call, ...others] = told.calls;
  const calls = call ? [{ ...call, attempts: 0, notBefore: now.toISOString() }, ...others] : [];
  const remedies = [...told.remedies, remedy('resumed', told.parked, will, now)];
  return { state: { ...told, parked: undefined, remedies, calls }, events: [] };
}

/** A person gives the parked call up; it stays as a difference, and what waits behind it goes on. */
export function writeOff<Sync extends Told>(sync: Sync | undefined, will: Will, now: Date): Decision<Sync> {
  const told = asParked(sync);
  const { parked, differences, remedies, calls } = told;
  const given = remedy('written-off', parked, will, now);
  const noted = { differences: [...differences, parked], remedies: [...remedies, given], calls: calls.slice(1) };
  return { state: { ...told, parked: undefined, ...noted }, events: [] };
}

const remedy = (kind: Remedy['kind'], { call }: Difference, { by, reason }: Will, now: Date): Remedy => ({
  kind,
  call,
  by,
  reason,
  at: now.toISOString(),
});

function asParked<Sync extends Told>(sync: Sync | undefined): Sync & { readonly parked: Difference } {
  if (!sync?.parked) throw new HubError('parked/not-found');
  return { ...sync, parked: sync.parked };
}
