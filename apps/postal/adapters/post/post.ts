import { counterpartyHttp, type Http, type PendingCall } from '#agency-kit';
import { z } from 'zod';
import type { PostAnswer } from '../../domain/answer.js';
import type { Shipment } from '../../domain/shipment.js';
import { cancelPath, toHandover, toOrder, trackingPath, type Desk } from './order-wire.js';
import { toSighting, WireHandedOver, WireOrdered, WireTrackings } from './wire.js';

export interface PostOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly desk: Desk;
  readonly timeoutMs: number;
}

export type Post = (call: PendingCall, shipment: Shipment) => Promise<PostAnswer>;

/** Makes a shipment's waiting calls; the call's id is its idempotency key. */
export function post({ baseUrl, apiKey, desk, timeoutMs }: PostOptions): Post {
  const http = counterpartyHttp({ code: 'post', baseUrl, headers: { 'x-api-key': apiKey }, timeoutMs });
  return (call, shipment) => make(http.keyed(call.id, shipment.address), desk, call.action, shipment);
}

async function make(http: Http, desk: Desk, action: string, shipment: Shipment): Promise<PostAnswer> {
  switch (action) {
    case 'order': {
      const { Id, ItemCode } = await http.post('/orders', toOrder(shipment, desk), WireOrdered);
      return { kind: 'ordered', orderId: String(Id), parcel: ItemCode };
    }
    case 'handover':
      await http.post('/handovers', toHandover(shipment), WireHandedOver);
      return { kind: 'told' };
    case 'cancel':
      await http.post(cancelPath(shipment), {}, z.looseObject({}));
      return { kind: 'told' };
    default: {
      const { Tracking } = await http.get(trackingPath(shipment), WireTrackings);
      return { kind: 'tracked', sightings: Tracking.map(toSighting) };
    }
  }
}
