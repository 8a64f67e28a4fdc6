import type { Call, Request } from './request.js';

const isPoll = ({ action }: Call): boolean => action === 'poll';

/** Puts a call behind those that wait, but before a poll, which would hold it up. */
export function queueCall(request: Request, action: string, body: unknown, notBefore: Date): Request {
  const callCount = request.callCount + 1;
  const call: Call = {
    id: `${request.id}/${callCount}`,
    action,
    body,
    attempts: 0,
    notBefore: notBefore.toISOString(),
  };
  const before = request.calls.filter((other) => !isPoll(other));
  const polls = request.calls.filter(isPoll);
  return { ...request, callCount, calls: isPoll(call) ? [...before, call] : [...before, call, ...polls] };
}

export function dropCall(request: Request, id: string): Request {
  return { ...request, calls: request.calls.filter((call) => call.id !== id) };
}

/** Asks the agency how the request stands after its time, and after that again: a lost callback never costs the outcome. */
export function pollLater(request: Request, now: Date): Request {
  const every = request.system?.pollEveryMs;
  return every === undefined ? request : queueCall(request, 'poll', {}, new Date(now.getTime() + every));
}

export const findCall = (request: Request, id: string): Call | undefined =>
  request.calls.find((call) => call.id === id);
