import { HubError } from '#contracts';
import { eventually } from '#testing';
import type { MemoryQueue } from './memory-queue.fixture.js';
import { Senders } from './senders.fixture.js';

describe('how a call went', () => {
  let queue: MemoryQueue;
  let errors: readonly unknown[];
  let senders: Senders;
  let start: Senders['start'];

  beforeEach(() => {
    senders = new Senders();
    ({ queue, errors, start } = senders);
  });
  afterEach(() => senders.close());

  it.each([
    ['an answer', () => Promise.resolve('yes'), 'answered:yes'],
    ['a fault', () => Promise.reject(new HubError('agency/unavailable')), 'failed:agency/unavailable'],
  ])('is brought again, be it %s, to a database that was away, and not asked again', async (_, said, recorded) => {
    queue.add('a');
    queue.onCall = said;
    let tries = 0;
    queue.onRecord = () => (++tries < 3 ? Promise.reject(new Error('connection lost')) : Promise.resolve());

    start();

    await eventually(() => expect(queue.logs()).toEqual([`called:a/1 ${recorded}`]));
    expect(errors).toEqual([]);
  });

  it('is left unrecorded by a sender that is to stop, which tells why', async () => {
    queue.add('a');
    queue.onRecord = () => Promise.reject(new Error('connection lost'));
    const sender = start({ idleMs: 200, leaseMs: 40_000 });
    await eventually(() => expect(queue.logs()).toEqual(['called:a/1']));

    await sender.stop();

    expect(errors).toEqual([new Error('connection lost')]);
  });

  it('is asked again with the same id when it was not recorded until the lease was over', async () => {
    queue.add('a');
    queue.onRecord = () => {
      queue.onRecord = () => Promise.resolve();
      const row = queue.rows.get('a');
      if (row) row.leased = false;
      return Promise.reject(new Error('connection lost'));
    };

    start({ leaseMs: 0 });

    await eventually(() => expect(queue.logs()).toEqual(['called:a/1 called:a/1 answered:yes']));
    expect(errors).toHaveLength(1);
  });
});
