import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';

/** Something that happens at `due` and is then told to the hub. Plans of one lane are told in order, unless `stray`. */
export interface Plan {
  readonly id: string;
  readonly lane: string;
  readonly due: string;
  readonly body: unknown;
  readonly stray: boolean;
  readonly twice: boolean;
  /** Booked when it is due, once. */
  readonly effect?: Happening;
}

/** A fact of the counterparty's own, `about` the codes it knows the dossier by. */
export interface Happening {
  readonly key: string;
  readonly call: string;
  readonly about: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Effect extends Happening {
  readonly kind: 'effect';
  readonly answer?: unknown;
  readonly plans: readonly Plan[];
  /** Plans that will not happen any more. */
  readonly drops: readonly string[];
}

/** `repeat`: the same call again, answered as before. `told`: a plan the hub took (2xx) or refused for good. */
export type Entry = { readonly at: string } & (
  | Effect
  | { readonly kind: 'repeat'; readonly key: string; readonly call: string }
  | { readonly kind: 'told'; readonly plan: string; readonly status: number }
);

export interface Book {
  readonly entries: readonly Entry[];
  /** Every plan that was not dropped, in the order planned. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** How many plans a lane ever had, dropped ones too: the number of the next one. */
  planned(lane: string): number;
  /** The plans the hub still has to be told of. */
  untold(): readonly Plan[];
  effect(key: string): Effect | undefined;
  effects(call: string): readonly Effect[];
  write(entry: NewEntry): void;
}
export type NewEntry = Entry extends infer One ? (One extends Entry ? Omit<One, 'at'> : never) : never;

/**
 * Opens a counterparty's book: JSON lines, only ever appended to, read again at start. A line that a kill cut short was
 * never answered for, and is cut off.
 */
export function openBook(file: string): Book {
  const entries = readBook(file);
  const memory: Memory = { effects: new Map(), plans: new Map(), planned: new Map(), told: new Set() };
  entries.forEach((entry) => remember(memory, entry));
  return {
    entries,
    plans: memory.plans,
    planned: (lane) => memory.planned.get(lane) ?? 0,
    untold: () => [...memory.plans.values()].filter(({ id }) => !memory.told.has(id)),
    effect: (key) => memory.effects.get(key),
    effects: (call) => [...memory.effects.values()].filter((effect) => effect.call === call),
    write(entry) {
      const written = { at: new Date().toISOString(), ...entry };
      appendFileSync(file, `${JSON.stringify(written)}\n`);
      entries.push(written);
      remember(memory, written);
    },
  };
}

interface Memory {
  readonly effects: Map<string, Effect>;
  readonly plans: Map<string, Plan>;
  readonly planned: Map<string, number>;
  readonly told: Set<string>;
}

function remember(memory: Memory, entry: Entry): void {
  if (entry.kind === 'told') memory.told.add(entry.plan);
  if (entry.kind !== 'effect') return;
  memory.effects.set(entry.key, entry);
  for (const plan of entry.plans) {
    memory.plans.set(plan.id, plan);
    memory.planned.set(plan.lane, (memory.planned.get(plan.lane) ?? 0) + 1);
  }
  entry.drops.forEach((id) => memory.plans.delete(id));
}

function readBook(file: string): Entry[] {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}

/** Effects and repeats per idempotency key. */
export function countByKey(entries: readonly Entry[]): Record<string, { effects: number; repeats: number }> {
  const counts: Record<string, { effects: number; repeats: number }> = {};
  for (const entry of entries) {
    if (entry.kind === 'told') continue;
    const count = (counts[entry.key] ??= { effects: 0, repeats: 0 });
    count[entry.kind === 'effect' ? 'effects' : 'repeats'] += 1;
  }
  return counts;
}
