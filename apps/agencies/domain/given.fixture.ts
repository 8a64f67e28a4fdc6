import { StepReady, type DataOf } from '#contracts';
import { accepted, ask } from './ask.js';
import type { Request } from './request.js';

export const NOW = new Date('2026-06-11T02:00:00.000Z');
export const LATER = new Date('2026-06-12T02:00:00.000Z');
export const now = { now: NOW };
export const DOSSIER = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11';

export const step: DataOf<typeof StepReady> = {
  dossierId: DOSSIER,
  at: NOW.toISOString(),
  requestId: `${DOSSIER}/tax/1`,
  step: 'tax',
  stepName: 'Xác định nghĩa vụ tài chính',
  agency: 'tax',
  action: 'assess-duty',
  facts: { price: 450_000_000 },
  code: '000.00.14.H03-260611-0007',
  officeCode: '000.00.14.H03',
};

const POLLING = { pollEveryMs: 900_000 };

export const queued = (): Request => ask(undefined, step, POLLING, now)!.state;
export const taken = (): Request => accepted(queued(), `${step.requestId}/1`, 'TN-26-000001', now)!.state;
/** At an agency without a system. */
export const atDesk = (): Request => ask(undefined, step, undefined, now)!.state;

/** Types of events in their order, timers with an @. */
export const types = (decision: { events: readonly { contract: { type: string }; at?: Date }[] } | undefined) =>
  decision?.events.map(({ contract, at }) => (at ? `${contract.type}@` : contract.type));
export const actions = ({ calls }: Request) => calls.map(({ action }) => action);
