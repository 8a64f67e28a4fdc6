import { reportable } from '../domain/report.js';
import type { Shipment } from '../domain/shipment.js';
import { attemptsOf } from '../domain/status-of.js';

/** A shipment as desk and post see it. `reports` are what a postman may tell of it now. */
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
  lastFailure: shipment.seen.findLast(({ what }) => what === 'attempt-failed')?.note ?? null,
  handOver: shipment.handOver ?? null,
  differences: [...shipment.differences],
  reports: [...reportable(shipment)],
});
export type ShipmentView = ReturnType<typeof toView>;
