import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Character, type Mishap, mishapOf } from './behaviour.js';
import { FaultOrder, type FaultSwitch } from './fault-switch.js';

type Trouble = Mishap | Exclude<FaultOrder['mode'], 'flap'>;

const SLOW_MS = 3_000;
const LATE_MS = 4_000;
const PATIENCE_MS = 30_000;
const GARBAGE = ['<html><body>502 Bad Gateway</body></html>', '{"status":"??"}'] as const;

/** Lets calls go wrong, as drawn or as switched by hand; whatever begins with `/_` is for people and always works. */
export function misbehave(server: FastifyInstance, name: string, character: Character, hand: FaultSwitch): void {
  const seen = new Map<string, number>();
  const troubles = new WeakMap<FastifyRequest, Trouble>();
  const draw = (request: FastifyRequest): Trouble => {
    const key = keyOf(request);
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    return mishapOf(character, name, key, n);
  };
  server.addHook('preHandler', async (request, reply) => {
    if (request.url.startsWith('/_')) return;
    const byHand = hand.meet();
    const trouble = byHand === undefined || byHand === 'flap' ? draw(request) : byHand;
    troubles.set(request, trouble);
    await before(trouble, request, reply, byHand === undefined ? character.speed * PATIENCE_MS : Infinity, character);
  });
  server.addHook('onSend', async (request, reply, payload) => after(troubles.get(request), request, reply, payload));
}

async function before(
  trouble: Trouble,
  request: FastifyRequest,
  reply: FastifyReply,
  patienceMs: number,
  { speed }: Character,
): Promise<void> {
  if (trouble === 'slow') await sleep(SLOW_MS, undefined, { ref: false });
  if (trouble === 'late') await sleep(speed * LATE_MS, undefined, { ref: false });
  if (trouble === 'error') await reply.code(500).send({ message: 'Lỗi hệ thống' });
  if (trouble !== 'down' && trouble !== 'silent') return;
  reply.hijack();
  if (trouble === 'down') request.raw.socket.resetAndDestroy();
  else if (patienceMs < Infinity) setTimeout(() => request.raw.socket.destroy(), patienceMs).unref();
}

function after(trouble: Trouble | undefined, request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (trouble === 'lost') request.raw.socket.resetAndDestroy();
  if (trouble !== 'garbage') return payload;
  const garbage = GARBAGE[request.url.length % GARBAGE.length];
  void reply.code(200).removeHeader('content-length').header('content-type', 'text/html');
  return garbage;
}

function keyOf(request: FastifyRequest): string {
  const given = request.headers['idempotency-key'];
  return `${request.url}:${typeof given === 'string' ? given : JSON.stringify(request.body)}`;
}

export function serveFaultSwitch(server: FastifyInstance, hand: FaultSwitch): void {
  server.get('/_faults', () => hand.order ?? { mode: 'ok' });
  server.delete('/_faults', () => {
    hand.clear();
    return { mode: 'ok' };
  });
  server.post('/_faults', (request, reply) => {
    const order = FaultOrder.safeParse(request.body);
    if (!order.success) return reply.code(400).send({ message: order.error.message });
    hand.set(order.data);
    return order.data;
  });
}
