import type { CircuitReading } from './circuit.js';

export interface AgencyReading {
  /** One per action. */
  readonly circuits: readonly CircuitReading[];
  /** Calls that wait to be made, and since when the oldest of them is due. */
  readonly waiting: number;
  readonly oldestWaitingAt: Date | undefined;
  readonly now: Date;
  /** Is the agency at work now? */
  readonly officeOpen: boolean;
  /** How long a due call may wait in office hours before people look. */
  readonly patienceMs: number;
}

export interface AgencyHealth {
  readonly status: 'up' | 'degraded';
  readonly circuit: CircuitReading['circuit'];
  readonly waiting: number;
  readonly oldestWaitingAt: string | undefined;
  readonly lastSuccessAt: string | undefined;
  readonly lastFailureAt: string | undefined;
}

/**
 * A sick agency reads `degraded`, never down: its requests wait and everybody else goes on. Silence at night is no outage:
 * a long wait counts in office hours only.
 */
export function agencyHealth(reading: AgencyReading): AgencyHealth {
  const { circuits, waiting, oldestWaitingAt, now, officeOpen, patienceMs } = reading;
  const circuit =
    (['open', 'half-open'] as const).find((state) => circuits.some((one) => one.circuit === state)) ?? 'closed';
  const waitsTooLong = oldestWaitingAt !== undefined && now.getTime() - oldestWaitingAt.getTime() > patienceMs;
  return {
    status: circuit !== 'closed' || (officeOpen && waitsTooLong) ? 'degraded' : 'up',
    circuit,
    waiting,
    oldestWaitingAt: oldestWaitingAt?.toISOString(),
    lastSuccessAt: latest(circuits.map(({ lastSuccessAt }) => lastSuccessAt)),
    lastFailureAt: latest(circuits.map(({ lastFailureAt }) => lastFailureAt)),
  };
}

function latest(instants: readonly (Date | undefined)[]): string | undefined {
  const times = instants.flatMap((instant) => instant?.getTime() ?? []);
  return times.length ? new Date(Math.max(...times)).toISOString() : undefined;
}
