import { defineStore } from '#messaging';
import type { Shipment } from '../domain/shipment.js';

const columns = (shipment: Shipment) => ({
  dossier_id: shipment.dossierId,
  office_code: shipment.officeCode,
  direction: shipment.direction,
  status: shipment.status,
  parcel: shipment.parcel ?? null,
  next_at: shipment.calls[0]?.notBefore ?? null,
});

/** Shipments; `next_at` is when the first waiting call to the post is due. */
export const shipments = defineStore<Shipment>('postal.shipment', 'text', columns);

/** The same, and the call that was leased is over. */
export const releasedShipments = defineStore<Shipment>('postal.shipment', 'text', (shipment) => ({
  ...columns(shipment),
  leased_until: null,
}));
