import base from './jest.config.mjs';

/** Whole processes against real servers, two specs at once; each starts what it needs. Needs `npm run build`. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/chaos/**/*.chaos.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 2,
  testTimeout: 180_000,
};
