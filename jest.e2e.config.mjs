import base from './jest.config.mjs';

/**
 * People in real browsers. Each suite has a hub, its sandbox and browsers: two cores carry one of these, or two where every page
 * is looked at only once (`E2E=quick`, as in .ci/run) and nothing else runs.
 */
export default {
  ...base,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: process.env.E2E === 'quick' ? 2 : 1,
  testTimeout: 300_000,
};
