import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Agenda, startAgenda } from './agenda.js';
import type { Character } from './behaviour.js';
import { type Book, countByKey, type Effect, openBook, type Plan } from './books.js';
import { faultSwitch } from './fault-switch.js';
import { misbehave, serveFaultSwitch } from './misbehave.js';
import { planAhead, type Step } from './plan-ahead.js';
import type { Script } from './script.js';
import { tellHub } from './telling.js';

export interface Setting extends Character {
  readonly hubUrl: string;
  readonly folder: string;
  readonly host: string;
  readonly scriptFor: (code: string) => Script;
}

/** An organisation the hub talks to: its server, its own book, and what it is going to tell the hub. */
export interface Counterparty {
  readonly name: string;
  readonly setting: Setting;
  readonly server: FastifyInstance;
  readonly book: Book;
  /** Does the work once per key; the same call again gets the first answer and is booked as a repeat. */
  once(call: string, key: string, work: () => Work): unknown;
  /** What of this lane has happened by now, told or not. */
  happened(lane: string): readonly Plan[];
  close(): Promise<void>;
}

export interface Work extends Pick<Effect, 'about' | 'data' | 'answer'> {
  readonly lane?: string;
  readonly next?: readonly Step[];
  readonly drops?: readonly string[];
}

/** `secret` signs the callbacks; a counterparty that never calls back has none. */
export function openCounterparty(name: string, setting: Setting, secret?: string): Counterparty {
  const server = Fastify({ forceCloseConnections: true, bodyLimit: 10 * 1024 * 1024 });
  const book = openBook(join(setting.folder, `${name}.jsonl`));
  const hand = faultSwitch(Date.now, Math.random);
  misbehave(server, name, setting, hand);
  serveFaultSwitch(server, hand);
  server.get('/_books', () => ({ entries: book.entries, counts: countByKey(book.entries) }));
  const agenda = secret ? startAgenda(book, tellHub(`${setting.hubUrl}/v1/callbacks/${name}`, secret)) : undefined;
  return {
    name,
    setting,
    server,
    book,
    once: (call, key, work) => doOnce(name, setting, book, agenda, `${call}:${key}`, call, work),
    happened: (lane) => plansOf(book, lane).filter(({ due }) => Date.parse(due) <= Date.now()),
    close: async () => {
      await server.close();
      await agenda?.close();
    },
  };
}

function doOnce(
  name: string,
  setting: Setting,
  book: Book,
  agenda: Agenda | undefined,
  key: string,
  call: string,
  work: () => Work,
): unknown {
  const before = book.effect(key);
  if (before) {
    book.write({ kind: 'repeat', key, call });
    return before.answer;
  }
  const { about, data, answer, lane = key, next = [], drops = [] } = work();
  const plans = planAhead(setting, name, lane, book.planned(lane), next, new Date());
  book.write({ kind: 'effect', key, call, about, data, answer, plans, drops });
  agenda?.add(plans);
  return answer;
}

function plansOf(book: Book, lane: string): readonly Plan[] {
  return [...book.plans.values()].filter((plan) => plan.lane === lane);
}

/** What has not happened yet in a lane, and will not happen any more once it is called off. */
export function stillAhead({ book }: Counterparty, lane: string): readonly string[] {
  return plansOf(book, lane)
    .filter(({ due }) => Date.parse(due) > Date.now())
    .map(({ id }) => id);
}

/** The caller's idempotency key, or what the call is about where it sent none. */
export function keyOf(request: FastifyRequest, otherwise: string): string {
  const given = request.headers['idempotency-key'];
  return typeof given === 'string' ? given : otherwise;
}
