import { LaneLock } from './lane-lock.js';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it('lets nobody into a lane while somebody is in it, also one who wants several', async () => {
  const lock = new LaneLock();
  const story: string[] = [];
  const work = (name: string) => async () => {
    story.push(`${name} in`);
    await nextTurn();
    story.push(`${name} out`);
  };

  await Promise.all([lock.alone([1], work('a')), lock.alone([1, 2], work('b')), lock.alone([2], work('c'))]);

  expect(story).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});

it('lets the next one in after a failure', async () => {
  const lock = new LaneLock();
  const failing = lock.alone([1], () => Promise.reject(new Error('broken')));

  await expect(failing).rejects.toThrow('broken');
  await expect(lock.alone([1], async () => 'done')).resolves.toBe('done');
});
