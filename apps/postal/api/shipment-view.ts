import type { Shipment } from '../domain/shipment.js';
import { attemptsOf } from '../domain/status-of.js';

/** A shipment as desk and post see it. */
export const toView = (shipment: Shipment) => ({
  id: shipment.id,
  dossierId: shipment.dossierId,
  code: shipment.code,
  officeCode: shipment.officeCode,
  direction: shipment.direction,
  status: shipment.status,
  parcel: shipment.parcel ?? null,
  address: shipment.address,
  documents: shipment.documents,
  codAmount: shipment.codAmount,
  attempts: attemptsOf(shipment),
  handOver: shipment.handOver ?? null,
  differences: shipment.differences,
});
export type ShipmentView = ReturnType<typeof toView>;
