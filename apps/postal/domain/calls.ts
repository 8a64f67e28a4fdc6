import type { Call, Shipment } from './shipment.js';
import { isSettled } from './status-of.js';

/** How long a silent post is trusted before it is asked. A lost webhook costs this much time, never the outcome. */
const POLL_AFTER_MS = 15 * 60_000;

/** Puts a call behind those that wait, but before a poll, which would hold it up. */
export function queue(shipment: Shipment, action: 'order' | 'handover' | 'cancel', body: unknown, now: Date): Shipment {
  const call: Call = {
    id: `${shipment.id}/${action}`,
    action,
    body,
    attempts: 0,
    notBefore: now.toISOString(),
  };
  const [polls, others] = [shipment.calls.filter(isPoll), shipment.calls.filter((other) => !isPoll(other))];
  return { ...shipment, calls: [...others, call, ...polls] };
}

export const drop = (shipment: Shipment, id: string): Shipment => ({
  ...shipment,
  calls: shipment.calls.filter((call) => call.id !== id),
});

/** Has the post asked again later, as long as it has anything left to tell. */
export function pollLater(shipment: Shipment, now: Date): Shipment {
  const calls = shipment.calls.filter((call) => !isPoll(call));
  if (isSettled(shipment)) return { ...shipment, calls };
  const notBefore = new Date(now.getTime() + POLL_AFTER_MS).toISOString();
  const poll: Call = { id: `${shipment.id}/poll`, action: 'poll', body: {}, attempts: 0, notBefore };
  return { ...shipment, calls: [...calls, poll] };
}

const isPoll = (call: Call): boolean => call.action === 'poll';

/** The post could not be reached: the same call later. */
export const postponed = (shipment: Shipment, id: string, until: Date): Shipment => ({
  ...shipment,
  calls: shipment.calls.map((call) =>
    call.id === id ? { ...call, attempts: call.attempts + 1, notBefore: until.toISOString() } : call,
  ),
});
