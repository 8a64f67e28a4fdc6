import { defineStore } from '#messaging';
import type { Shipment } from '../domain/shipment.js';

const columns = (shipment: Shipment, traceparent: string | undefined) => ({
  dossier_id: shipment.dossierId,
  office_code: shipment.officeCode,
  direction: shipment.direction,
  status: shipment.status,
  parcel: shipment.parcel ?? null,
  next_at: shipment.calls[0]?.notBefore ?? null,
  traceparent: traceparent ?? null,
});

/** Shipments; `next_at` is when the first waiting call to the post is due. */
export const shipments = defineStore<Shipment>('postal.shipment', 'text', columns);

/** The same, and the call that was leased is over. */
export const releasedShipments = defineStore<Shipment>('postal.shipment', 'text', (shipment, traceparent) => ({
  ...columns(shipment, traceparent),
  leased_until: null,
}));
