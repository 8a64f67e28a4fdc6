import base from './jest.config.mjs';

/** Suites on a real Kafka: the one KAFKA_BROKERS names, one in Docker, or one fetched by Maven. Fails when there is none. */
export default {
  ...base,
  testMatch: ['<rootDir>/{libs,test}/**/*.kafka.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/libs/testing/kafka-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/kafka-teardown.mjs',
  testTimeout: 120_000,
};
