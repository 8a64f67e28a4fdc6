import * as clocks from './clocks.events.js';
import * as dossiers from './dossiers.events.js';
import type { EventContract } from './event.js';
import * as feedback from './feedback.events.js';
import * as moves from './moves.events.js';
import * as papers from './papers.events.js';
import * as requests from './requests.events.js';
import * as shipments from './shipments.events.js';
import * as snapshots from './snapshots.events.js';
import * as submissions from './submissions.events.js';

export * from './clocks.events.js';
export * from './dossiers.events.js';
export * from './event.js';
export * from './faults.js';
export * from './feedback.events.js';
export * from './moves.events.js';
export * from './papers.events.js';
export * from './papers.js';
export * from './requests.events.js';
export * from './shipments.events.js';
export * from './snapshots.events.js';
export * from './submissions.events.js';
export * from './tracking.js';
export * from './values.js';
export * from './wrong-field.js';

const isContract = (symbol: unknown): symbol is EventContract => typeof symbol === 'function' && 'topic' in symbol;

/** Every event there is, by type: what a reader may meet on a topic, subscribed to or not. */
export const EVENTS: ReadonlyMap<string, EventContract> = new Map(
  [submissions, feedback, dossiers, clocks, moves, papers, requests, shipments, snapshots]
    .flatMap((module) => Object.values(module).filter(isContract))
    .map((contract) => [contract.type, contract]),
);
