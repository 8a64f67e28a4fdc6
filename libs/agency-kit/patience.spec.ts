import { PatienceConfig, toPatience } from './patience.js';

it('is in seconds, and parts of one are allowed', () => {
  const config = PatienceConfig.parse({ RETRY_LADDER_SECONDS: '0.2, 0.5,3', CALL_TIMEOUT_SECONDS: '1.5' });

  expect(toPatience(config)).toEqual({ ladderMs: [200, 500, 3_000], timeoutMs: 1_500, circuitRetryMs: 15_000 });
});

it.each(['', '1,,2', '1,soon', '1,0', '-1', 'Infinity'])('does not climb a ladder like %j', (ladder) => {
  expect(PatienceConfig.safeParse({ RETRY_LADDER_SECONDS: ladder }).success).toBe(false);
});
