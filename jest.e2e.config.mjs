import base from './jest.config.mjs';

/** People in real browsers, one suite after the other: each has a hub, its sandbox and browsers, and two cores carry one of these. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 300_000,
};
