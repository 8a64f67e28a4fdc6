import { Turns } from './turns.js';

it('lets one piece of work go at a time, in the order asked, also after one that failed', async () => {
  const turns = new Turns();
  const story: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      story.push(`${name} in`);
      await new Promise((resolve) => setImmediate(resolve));
      story.push(`${name} out`);
      if (fails) throw new Error(name);
    };

  const [first] = await Promise.allSettled([turns.take(work('a', true)), turns.take(work('b'))]);

  expect(first).toMatchObject({ status: 'rejected' });
  expect(story).toEqual(['a in', 'a out', 'b in', 'b out']);
});
