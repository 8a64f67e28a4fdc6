import { backOffMs } from './keep-running.js';
import { readReplicas } from './replicas.js';

const NAMES = ['one-stop', 'agencies:tax'];

describe('how many processes of a service', () => {
  it('is said by name, at once or one by one', () => {
    expect(readReplicas(['one-stop=2,agencies:tax=3'], NAMES)).toEqual(
      readReplicas(['one-stop=2', 'agencies:tax=3'], NAMES),
    );
  });

  it.each(['one-stop', 'one-stop=0', 'one-stop=10', 'sandbox=2', 'one-stop=2,'])('is refused as %s', (said) => {
    expect(readReplicas([said], NAMES)).toMatch(/--replicas .*one-stop, agencies:tax/);
  });
});

it('starts a process that dies again and again less and less often', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(backOffMs)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
});
