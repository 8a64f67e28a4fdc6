import type { Seen, Sighting } from '../../domain/sighting.js';

/**
 * OrderStatusId of the post in our words. Only 20 was found in a public source (domain.md §5.3); the others stand in for those
 * of a contract with the post. `handed-to-desk` counts when the desk signs, so from the post it is only "at the door".
 */
export const STATUSES: Readonly<Record<number, Seen>> = {
  20: 'ordered',
  30: 'collected',
  40: 'in-transit',
  45: 'at-desk-door',
  50: 'at-desk-door',
  60: 'attempt-failed',
  65: 'held',
  70: 'returned-to-desk',
  100: 'delivered',
  101: 'delivered',
  110: 'cod-settled',
  190: 'cancelled',
};

/** Who signed, by the two numbers of "delivered". */
export const RECEIVERS: Readonly<Record<number, Sighting['receivedBy']>> = { 100: 'applicant', 101: 'representative' };
