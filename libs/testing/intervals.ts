import type { jest } from '@jest/globals';

/** For `jest.useFakeTimers`: intervals that begin from then on are moved by hand; the database and its driver keep their timers. */
export const ONLY_INTERVALS: Parameters<typeof jest.useFakeTimers>[0] = {
  doNotFake: [
    'nextTick',
    'setImmediate',
    'clearImmediate',
    'setTimeout',
    'clearTimeout',
    'queueMicrotask',
    'performance',
    'Date',
  ],
};
