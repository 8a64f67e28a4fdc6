import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countByKey, type Effect, openBook, type Plan } from './books.js';
import { newFolder } from './fake-hub/fake-hub.js';

const plan = (id: string): Plan => ({
  id,
  lane: 'l',
  due: '2026-06-11T00:00:00.000Z',
  body: {},
  stray: false,
  twice: false,
});
const effect = (key: string, more: Partial<Effect> = {}): Effect => ({
  kind: 'effect',
  key,
  call: 'Order',
  about: ['H-1'],
  data: {},
  plans: [],
  drops: [],
  ...more,
});

it('is the same book after it was opened again', () => {
  const file = join(newFolder(), 'a', 'post.jsonl');
  const book = openBook(file);
  book.write(effect('k1', { answer: { Id: 1 }, plans: [plan('p1'), plan('p2'), plan('p3')] }));
  book.write({ kind: 'told', plan: 'p1', status: 204 });
  book.write(effect('k2', { drops: ['p3'] }));

  const again = openBook(file);

  expect(again.entries).toEqual(book.entries);
  expect(again.effect('k1')?.answer).toEqual({ Id: 1 });
  expect(again.untold().map(({ id }) => id)).toEqual(['p2']);
  expect(again.planned('l')).toBe(3);
});

it('cuts off a line that a kill left half written, and goes on behind it', () => {
  const file = join(newFolder(), 'post.jsonl');
  openBook(file).write(effect('k1'));
  appendFileSync(file, '{"kind":"effect","key":"Nguyễ');

  openBook(file).write(effect('k2'));

  expect(openBook(file).entries.map((entry) => 'key' in entry && entry.key)).toEqual(['k1', 'k2']);
  expect(readFileSync(file, 'utf8')).not.toContain('Nguyễ');
});

it('counts effects and repeats per key', () => {
  const book = openBook(join(newFolder(), 'post.jsonl'));
  book.write(effect('k1'));
  book.write({ kind: 'repeat', key: 'k1', call: 'Order' });
  book.write({ kind: 'told', plan: 'p1', status: 204 });

  const counts = countByKey(book.entries);

  expect(counts).toEqual({ k1: { effects: 1, repeats: 1 } });
});
