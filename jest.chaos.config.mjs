import base from './jest.config.mjs';

/** Whole processes against real servers, one spec after the other; each starts what it needs. Needs `npm run build`. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/chaos/**/*.chaos.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 1,
  testTimeout: 180_000,
};
