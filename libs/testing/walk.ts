import { defineEvent } from '#contracts';
import { defineStore, on, Units, type Reaction } from '#messaging';
import type { Database } from '#platform';
import { z } from 'zod';
import type { TestDatabase } from './database.js';

/** An event made up for specs: a dossier took its n-th step. */
export const Stepped = defineEvent('spec.stepped.v1', 'dossiers', {
  n: z.int(),
  poison: z.enum(['throws', 'unstorable']).optional(),
});

/** What was heard of a dossier, in the order in which it was heard. */
export interface Walk {
  readonly heard: readonly number[];
  readonly mark?: string;
}
export const walks = defineStore<Walk>('agencies.walk', 'uuid', ({ heard }) => ({ steps: heard.length }));

/** Writes down what it hears; poison makes its decision throw, or its state impossible to store. */
export const noteStep: Reaction = on(Stepped, walks, (walk, { data }) => {
  if (data.poison === 'throws') throw new TypeError('poison');
  const mark = data.poison === 'unstorable' ? '\u0000' : walk?.mark;
  return { state: { heard: [...(walk?.heard ?? []), data.n], ...(mark && { mark }) }, events: [] };
});

export async function withWalks({ owner }: TestDatabase): Promise<void> {
  await owner.query(
    'create table agencies.walk (id uuid primary key, version int not null, state jsonb not null, steps int not null)',
  );
  await owner.query('grant all on agencies.walk to hub_agencies');
}

/** Emits steps `from..to` of a dossier, each in a unit of its own. */
export async function step(
  units: Units,
  dossierId: string,
  ...steps: readonly (number | { n: number; poison?: 'throws' | 'unstorable' })[]
): Promise<void> {
  for (const entry of steps) {
    const data = typeof entry === 'number' ? { n: entry } : entry;
    await units.run({ correlationId: 'spec' }, async ({ emit, now }) =>
      emit(Stepped({ dossierId, at: now.toISOString(), ...data })),
    );
  }
}

export async function heardOf(db: Database, dossierId: string): Promise<readonly number[]> {
  const [row] = await db.$queryRaw<{ state: Walk }[]>(walks.load([dossierId]));
  return row?.state.heard ?? [];
}
