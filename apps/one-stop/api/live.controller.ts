import { DATABASE, Tail, type Told } from '#messaging';
import { Allow, Caller, type Actor, type Database } from '#platform';
import { Controller, Get, Inject, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { findOffices } from '../store/offices.js';
import { changeFor } from './live-change.js';

/** Proxies close a connection that says nothing for half a minute. */
const COMMENT_MS = 20_000;
/** A stream lives no longer, so that who asks again is asked who they are. */
const LIFE_MS = 15 * 60_000;

interface Watcher {
  readonly actor: Actor;
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
  live(@Caller() actor: Actor, @Res() reply: FastifyReply): void {
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    stream.write('retry: 3000\n\n');
    if (this.#isClosing) return void stream.end();
    const watcher = { actor, stream };
    this.#watchers.add(watcher);
    this.#stop ??= this.#tail.listen((told) => void this.#tell(told));
    const comment = setInterval(() => void stream.write(': còn đây\n\n'), COMMENT_MS);
    const end = setTimeout(() => stream.end(), LIFE_MS);
    stream.once('close', () => {
      clearInterval(comment);
      clearTimeout(end);
      this.#leave(watcher);
    });
  }

  /** A page whose stream ended comes back within seconds: while the bus still drains, it gets none that would hold the process. */
  beforeApplicationShutdown(): void {
    this.#isClosing = true;
    for (const { stream } of this.#watchers) stream.end();
  }

  /** Who reads too slowly is let go: the browser comes back and asks for everything anew. */
  async #tell(told: readonly Told[]): Promise<void> {
    const offices = await findOffices(this.db, [...new Set(told.map(({ key }) => key))]).catch(() => new Map());
    for (const watcher of this.#watchers) {
      const change = changeFor(watcher.actor, told, offices);
      if (change && !watcher.stream.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`))
        watcher.stream.destroy();
    }
  }

  #leave(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }
}
