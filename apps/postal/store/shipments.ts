import { defineStore } from '#messaging';
import type { Database } from '#platform';
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

/** Shipments that bear these item codes. */
export async function findByParcels(db: Database, parcels: readonly string[]): Promise<Shipment[]> {
  const rows = await db.shipment.findMany({ where: { parcel: { in: [...parcels] } }, select: { state: true } });
  return rows.map(({ state }) => state as unknown as Shipment);
}
