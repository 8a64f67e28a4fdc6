import { DATABASE, Tail, type Told } from '#messaging';
import { Allow, AskAnew, Caller, type Actor, type Admit, type Database } from '#platform';
import { Controller, Get, Inject, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { findOffices } from '../store/offices.js';
import { changeFor } from './live-change.js';

/** How long a stream may outlive its session; and proxies close a connection that says nothing for half a minute. */
const ASK_ANEW_MS = 20_000;

interface Watcher {
  actor: Actor;
  readonly stream: ServerResponse;
}

/** One stream of news per open page (server-sent events), held to what its caller may see. */
@ApiExcludeController()
@Controller('v1/live')
export class LiveController implements BeforeApplicationShutdown {
  readonly #watchers = new Set<Watcher>();
  readonly #tail: Tail;
  #stop: (() => void) | undefined;
  #isClosing = false;

  constructor(@Inject(DATABASE) private readonly db: Database) {
    this.#tail = new Tail(db);
  }

  @Get()
  @Allow('clerk', 'head', 'officer', 'postal', 'operator')
  live(@Caller() actor: Actor, @AskAnew() askAnew: Admit, @Res() reply: FastifyReply): void {
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    stream.write('retry: 3000\n\n');
    if (this.#isClosing || stream.closed) return void stream.end(); // who left while they were asked for closes it no more
    const watcher = { actor, stream };
    this.#watchers.add(watcher);
    this.#stop ??= this.#tail.listen((told) => void this.#tell(told));
    const asking = setInterval(() => void this.#ask(watcher, askAnew), ASK_ANEW_MS);
    stream.once('close', () => {
      clearInterval(asking);
      this.#leave(watcher);
    });
  }

  /** A page whose stream ended comes back within seconds: while the bus still drains, it gets none that would hold the process. */
  beforeApplicationShutdown(): void {
    this.#isClosing = true;
    for (const { stream } of this.#watchers) stream.end();
  }

  /**
   * Who is nobody by now hears no more, and nobody does while it cannot be asked who they are: the door is closed then too,
   * there are no news without the database, and a page whose stream ended knows that it may have missed some.
   */
  async #ask(watcher: Watcher, askAnew: Admit): Promise<void> {
    const actor = await askAnew().catch(() => undefined);
    if (!actor) return void watcher.stream.end();
    watcher.actor = actor;
    say(watcher, ': còn đây\n\n');
  }

  /** Who reads too slowly is let go: the browser comes back and asks for everything anew. */
  async #tell(told: readonly Told[]): Promise<void> {
    const offices = await findOffices(this.db, [...new Set(told.map(({ key }) => key))]).catch(() => new Map());
    for (const watcher of this.#watchers) {
      const change = changeFor(watcher.actor, told, offices);
      if (change && !say(watcher, `event: change\ndata: ${JSON.stringify(change)}\n\n`)) watcher.stream.destroy();
    }
  }

  #leave(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }
}

/** False when the page does not keep up. What has ended is told nothing. */
const say = ({ stream }: Watcher, text: string): boolean => stream.writableEnded || stream.write(text);
