import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { failedAttempts } from '../behaviour.js';
import type { Effect } from '../books.js';
import { type Counterparty, keyOf, openCounterparty, type Setting, stillAhead } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { courseAtDesk, courseToDesk, courseToDoor, type Parcel, tracking } from './course.js';
import { itemCode } from './item-code.js';
import { ORDER_STATUS } from './statuses.js';
import { Handover, Order, type Tracking } from './wire.js';

/** The public post: takes orders, moves parcels, and reports each move. */
export function openPost(setting: Setting, secret: string): Counterparty {
  const post = openCounterparty('post', setting, secret);
  post.server.addHook('preValidation', async (request, reply) => {
    if (request.url.startsWith('/_') || request.headers['x-api-key']) return;
    await reply.code(401).send({ Message: 'Thiếu X-Api-Key' });
  });
  post.server.post('/orders', (request, reply) => takeOrder(post, request, reply));
  post.server.post('/orders/:id/cancel', (request, reply) => cancel(post, request, reply));
  post.server.get('/orders/:orderNumber', (request, reply) => lookUp(post, request, reply));
  post.server.post('/handovers', (request, reply) => handOver(post, request, reply));
  return post;
}

function takeOrder(post: Counterparty, request: FastifyRequest, reply: FastifyReply): unknown {
  const body = Order.safeParse(request.body);
  if (!body.success) return reply.code(400).send({ Message: invalidFields(body.error) });
  const order = body.data;
  return post.once('Order', keyOf(request, order.orderNumber), () => {
    const Id = post.book.effects('Order').length + 1;
    const parcel: Parcel = { ...order, Id, ItemCode: itemCode(Id) };
    return {
      about: [order.MaHoSo, order.orderNumber],
      data: { ...parcel },
      answer: { Id, ItemCode: parcel.ItemCode, OrderStatusId: ORDER_STATUS.created },
      lane: parcel.ItemCode,
      next: order.direction === 'collect' ? courseToDesk(parcel) : [],
    };
  });
}

function cancel(post: Counterparty, request: FastifyRequest, reply: FastifyReply): unknown {
  const { id } = z.object({ id: z.string() }).parse(request.params);
  const found = parcels(post).find((parcel) => String(parcel.Id) === id);
  if (!found) return reply.code(404).send({ Message: 'Không có đơn hàng này' });
  if (post.happened(found.ItemCode).length > 0) return reply.code(409).send({ Message: 'Bưu gửi đã được chuyển đi' });
  const { MaHoSo, orderNumber, ItemCode, Id } = found;
  return post.once('Cancel', orderNumber, () => ({
    about: [MaHoSo, orderNumber],
    data: { orderNumber },
    answer: { Id, ItemCode, OrderStatusId: ORDER_STATUS.cancelled },
    drops: stillAhead(post, ItemCode),
  }));
}

function lookUp(post: Counterparty, request: FastifyRequest, reply: FastifyReply): unknown {
  const { orderNumber } = z.object({ orderNumber: z.string() }).parse(request.params);
  const order = post.book.effects('Order').find(({ data }) => data['orderNumber'] === orderNumber);
  if (!order) return reply.code(404).send({ Message: 'Không có đơn hàng này' });
  const { Id, ItemCode } = order.data as unknown as Parcel;
  const moves = movesOf(post, order);
  return { Id, ItemCode, OrderNumber: orderNumber, OrderStatusId: moves.at(-1)?.OrderStatusId, Tracking: moves };
}

function movesOf(post: Counterparty, order: Effect & { readonly at?: string }): readonly Tracking[] {
  const parcel = order.data as unknown as Parcel;
  const created = tracking(parcel, ORDER_STATUS.created, new Date(order.at ?? Date.now()), {});
  const cancelled = post.book.effect(`Cancel:${parcel.orderNumber}`);
  const moved = post.happened(parcel.ItemCode).map(({ body }) => body as Tracking);
  const end = cancelled ? [tracking(parcel, ORDER_STATUS.cancelled, new Date(), {})] : [];
  return [created, ...moved, ...end];
}

/** Both sides signed: the post moves what is on the list. A parcel that was handed over before stays where it is. */
function handOver(post: Counterparty, request: FastifyRequest, reply: FastifyReply): unknown {
  const body = Handover.safeParse(request.body);
  if (!body.success) return reply.code(400).send({ Message: invalidFields(body.error) });
  const { list, direction, items } = body.data;
  const known = parcels(post).filter((parcel) => parcel.direction === direction && items.includes(parcel.ItemCode));
  for (const parcel of known) {
    post.once('Handover', parcel.orderNumber, () => ({
      about: [parcel.MaHoSo, parcel.orderNumber],
      data: { orderNumber: parcel.orderNumber, list },
      lane: parcel.ItemCode,
      next: direction === 'collect' ? courseAtDesk(parcel) : toDoor(post, parcel),
    }));
  }
  const accepted = known.map(({ ItemCode }) => ItemCode);
  return { list, accepted, unknown: items.filter((item) => !accepted.includes(item)) };
}

function toDoor({ setting }: Counterparty, parcel: Parcel) {
  return courseToDoor(parcel, failedAttempts(setting, parcel.orderNumber), setting.seed);
}

function parcels(post: Counterparty): readonly Parcel[] {
  return post.book.effects('Order').map(({ data }) => data as unknown as Parcel);
}
