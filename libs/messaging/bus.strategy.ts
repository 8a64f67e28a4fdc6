import type { Topic } from '#contracts';
import type { Database } from '#platform';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { Broker, Subscription, Trouble } from './broker.js';
import { listenForNews } from './news.js';
import type { Reactions } from './reaction.js';
import { handlerOf } from './runner.js';
import { startTimers } from './timers.js';

export interface Listening {
  readonly service: string;
  /** The topic that is this service's own, if it has one: its timers ring there. */
  readonly topic: Topic | undefined;
  readonly databaseUrl: string;
  readonly db: Database;
  readonly broker: Broker;
  readonly reactions: Reactions;
  readonly now: () => Date;
  readonly onError: (where: string, error: unknown) => void;
}

/**
 * The bus as a Nest microservice: `listen` starts a service's cursors, reactions and timers, `close` finishes the batch in
 * hand and gives the lanes up. Nest's own @EventPattern handlers are refused: they handle one message at a time, know no
 * order and no parking, and the guards of the HTTP application do not cover them.
 */
export class BusStrategy extends Server implements CustomTransportStrategy {
  #subscription: Subscription | undefined;
  #timers: { stop(): Promise<void> } | undefined;
  #news: { close(): Promise<void> } | undefined;

  constructor(private readonly listening: Listening) {
    super();
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    const { service, topic, databaseUrl, db, broker, reactions, now, onError } = this.listening;
    await db.$executeRaw`select bus.prepare_months(${now()}::date)`;
    this.#news = listenForNews(databaseUrl);
    this.#subscription = await broker.subscribe(
      service,
      topicsOf(reactions),
      handlerOf({ group: service, db, reactions, now }),
    );
    if (topic) this.#timers = startTimers(db, topic, now, (error) => onError('timers', error));
    callback();
  }

  async close(): Promise<void> {
    await Promise.all([this.#subscription?.close(), this.#timers?.stop(), this.#news?.close()]);
  }

  /** Why this service cannot hear now; undefined when it can. */
  get trouble(): Trouble | undefined {
    return this.#subscription?.trouble;
  }

  override addHandler(pattern: unknown): never {
    throw new Error(
      `${JSON.stringify(pattern)}: the bus calls reactions, not @EventPattern or @MessagePattern handlers`,
    );
  }

  on(): void {}

  unwrap<T>(): T {
    return this.#subscription as T;
  }
}

export const topicsOf = (reactions: Reactions): Topic[] => [
  ...new Set(Object.values(reactions).map(({ contract }) => contract.topic)),
];
