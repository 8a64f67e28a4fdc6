import { HubError } from '#contracts';
import { eventually } from '#testing';
import type { MemoryQueue } from './memory-queue.fixture.js';
import type { SenderFailpoint } from './sender.js';
import { Senders } from './senders.fixture.js';

describe('the sender', () => {
  let queue: MemoryQueue;
  let errors: readonly unknown[];
  let senders: Senders;
  let circuit: Senders['circuit'];
  let start: Senders['start'];

  beforeEach(() => {
    senders = new Senders();
    ({ queue, errors, circuit, start } = senders);
  });
  afterEach(() => senders.close());

  it('makes each waiting call once and records its answer', async () => {
    ['a', 'b', 'c', 'd', 'e'].forEach((id) => queue.add(id));

    start();

    await eventually(() =>
      expect(queue.logs()).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `called:${id}/1 answered:yes`)),
    );
  });

  it('has no more calls under way than the circuit allows', async () => {
    const open: (() => void)[] = [];
    let most = 0;
    queue.onCall = () => new Promise<void>((resolve) => (most = Math.max(most, open.push(resolve))));
    ['a', 'b', 'c', 'd'].forEach((id) => queue.add(id));

    start();
    await eventually(() => {
      open.splice(0).forEach((end) => end());
      expect(queue.logs().every((log) => log.includes('answered'))).toBe(true);
    });

    expect(most).toBe(2);
  });

  it('does not let a hanging counterparty delay another', async () => {
    let end = () => {};
    queue.onCall = (id) =>
      id.startsWith('sick') ? new Promise<void>((resolve) => (end = resolve)) : Promise.resolve('yes');
    queue.add('sick', 'sick');
    ['a', 'b', 'c'].forEach((id) => queue.add(id));

    start({ counterparties: ['sick', 'land'].map((code) => ({ code, circuit: circuit(code) })) });

    await eventually(() =>
      expect(
        queue
          .logs()
          .slice(1)
          .every((log) => log.includes('answered')),
      ).toBe(true),
    );
    expect(queue.logs()[0]).toBe('called:sick/1');
    end();
  });

  it('records a fault, whichever it is', async () => {
    queue.onCall = () => Promise.reject(new HubError('agency/rejected'));
    queue.add('a');

    start();

    await eventually(() => expect(queue.logs()).toEqual(['called:a/1 failed:agency/rejected']));
  });

  it('takes nothing while the circuit is open, so waiting costs no attempts', async () => {
    queue.onCall = () => Promise.reject(new HubError('agency/unavailable'));
    const sick = circuit('land');
    await Promise.allSettled([1, 2, 3].map(() => sick.fire(() => queue.onCall(''))));
    queue.add('a');

    start({ counterparties: [{ code: 'land', circuit: sick }] });

    expect(sick.reading.circuit).toBe('open');
    expect([queue.takes, queue.logs()]).toEqual([0, ['']]);
    queue.onCall = () => Promise.resolve('yes');
    await eventually(() => expect(queue.logs()).toEqual(['called:a/1 answered:yes']));
  });

  it('leaves a row alone when the circuit opened after it was taken', async () => {
    const opening = circuit('land');
    const take = queue.take.bind(queue);
    queue.take = async (counterparty, limit) => {
      const taken = await take(counterparty, limit);
      if (taken.length > 0)
        await Promise.allSettled(
          [1, 2].map(() => opening.fire(() => Promise.reject(new HubError('agency/unavailable')))),
        );
      return taken;
    };
    queue.add('a');

    const sender = start({ counterparties: [{ code: 'land', circuit: opening }] });
    await eventually(() => expect(queue.rows.get('a')?.leased).toBe(true));
    await sender.stop();

    expect(queue.logs()).toEqual(['']);
  });

  it('finishes what is under way before it stops, and takes nothing more', async () => {
    let end = () => {};
    queue.onCall = () => new Promise<void>((resolve) => (end = resolve));
    queue.add('a');
    const sender = start();
    await eventually(() => expect(queue.logs()).toEqual(['called:a/1']));

    const stopped = sender.stop();
    queue.add('b');
    end();
    await stopped;

    expect(queue.logs()).toEqual(['called:a/1 answered:undefined', '']);
  });

  it('takes an answer that the domain cannot use for a fault of the call', async () => {
    queue.add('a');
    queue.onRecord = () => {
      queue.onRecord = () => Promise.resolve();
      return Promise.reject(new HubError('asked/amount-mismatch'));
    };

    start();

    await eventually(() => expect(queue.logs()).toEqual(['called:a/1 failed:asked/amount-mismatch']));
  });

  it('goes on after the table could not be read', async () => {
    const take = queue.take.bind(queue);
    queue.take = (counterparty, limit) => {
      queue.take = take;
      return Promise.reject(new Error(`no connection for ${counterparty} ${limit}`));
    };
    queue.add('a');

    start();

    await eventually(() => expect(queue.logs()).toEqual(['called:a/1 answered:yes']));
    expect(errors).toHaveLength(1);
  });

  it('passes its failpoints in order', async () => {
    const passed: SenderFailpoint[] = [];
    queue.add('a');

    start({ failpoint: (name) => void passed.push(name) });

    await eventually(() =>
      expect(passed).toEqual(['sender:before-call', 'sender:after-call-before-record', 'sender:after-record']),
    );
  });
});
