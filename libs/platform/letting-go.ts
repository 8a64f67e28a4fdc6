import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Who is not answered by then, or has not asked to the end, is cut off. */
const LAST_ANSWERS_MS = 5_000;

/** Connections on which nothing was asked yet, by server. */
const unaskedAt = new WeakMap<Server, ReadonlySet<Socket>>();

/**
 * Lets no connection keep a server that closes. Node ends only those that are idle at that moment. Those on which nothing was
 * ever asked (browsers open them ahead, and leave one behind for a request that was taken back) end at once; one with a call
 * under way ends after its answer, and at the latest after `lastAnswersMs`. Gives what is to be called when closing begins.
 */
export function lettingGo(server: Server, lastAnswersMs = LAST_ANSWERS_MS): () => void {
  const unasked = new Set<Socket>();
  unaskedAt.set(server, unasked);
  let isClosing = false;
  server.on('connection', (socket) => {
    unasked.add(socket);
    socket.once('close', () => unasked.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    unasked.delete(socket);
    response.once('close', () => isClosing && socket.destroySoon());
  });
  return () => {
    isClosing = true;
    for (const socket of unasked) socket.destroy();
    const cut = setTimeout(() => server.closeAllConnections(), lastAnswersMs);
    server.once('close', () => clearTimeout(cut));
  };
}

const LOOKS = 25;
const LOOK_EVERY_MS = 10;
/** A gateway that is busy itself connects, and asks a moment later; a browser that only keeps a connection may never ask. */
const MOST_LOOKS = 200;

/**
 * The time in which a process that nobody sends calls to any more answers those that are on their way: a quarter of a second, and
 * longer where it is busy, or somebody has knocked and not asked yet. What counts is how often it has looked at its door: after
 * a long stretch of work the time alone may be over before it looked once, and to read a call takes a look more than to let it in.
 */
export async function answerLastCalls(server: Server): Promise<void> {
  const isKnocking = () => (unaskedAt.get(server)?.size ?? 0) > 0;
  for (let looks = 0; looks < LOOKS || (isKnocking() && looks < MOST_LOOKS); looks += 1) await sleep(LOOK_EVERY_MS);
}
