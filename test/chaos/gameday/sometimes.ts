import { WINDOW_MOMENTS } from './kills.js';
import type { Witness } from './witness.js';

const COUNTED = [
  ['bus_duplicates_total', 'a message that came again was not handled twice'],
  ['bus_lanes_lost_total', 'a process that had lost its lanes was fenced'],
] as const;

const NOTED = [
  ...WINDOW_MOMENTS,
  'degraded while the broker was silent',
  'a poison message parked with its bytes',
  'a circuit opened',
  'restarted under load, without one failed request',
];
const NOTED_IN_FULL = ['every connection taken by strangers', 'each process with a shifted clock at work'];

/** Moments that never came. A run that missed one proved nothing about it. */
export function missed(witness: Witness, isShort: boolean): string[] {
  const due = isShort ? NOTED : [...NOTED, ...NOTED_IN_FULL];
  return [
    ...COUNTED.filter(([counter]) => witness.total(counter) === 0).map(([, moment]) => moment),
    ...due.filter((moment) => !witness.seen.has(moment)),
  ];
}
