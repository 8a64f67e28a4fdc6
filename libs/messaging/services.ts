import { HubError } from '#contracts';
import type { Finding } from '#platform';
import type { BusStrategy } from './bus.strategy.js';
import type { ParkedCauses } from './parked-causes.js';
import type { ParkedMessages } from './parked-messages.js';
import { isSilent, type Progress } from './progress.js';
import type { Rehearsal } from './rehearsal.js';

/** A service of this process, as operators see it. */
export interface ListeningService {
  readonly strategy: BusStrategy;
  readonly parked: ParkedMessages;
  readonly causes: ParkedCauses;
  readonly rehearsal: Rehearsal;
  progress(): Promise<Progress>;
}

/** The services of this process that listen on the bus, by name. */
export class Services extends Map<string, ListeningService> {
  named(name: string): ListeningService {
    const service = this.get(name);
    if (!service) throw new HubError('parked/not-found');
    return service;
  }

  progress(): Promise<Progress[]> {
    return Promise.all([...this.values()].map((service) => service.progress()));
  }
}

/** Parked messages and silence are for a person to look at; they stop nobody else. */
export function toFinding(progress: Progress, now: Date): Finding {
  const silent = isSilent(progress, now);
  const { group, unread, oldestAt, parked } = progress;
  return {
    name: `bus:${group}`,
    status: silent || parked > 0 ? 'degraded' : 'up',
    facts: { unread, oldestAt: oldestAt?.toISOString() ?? null, silent, parked },
  };
}

/** Where a service cannot hear: a broker that is away is waited for; a reader that crashed makes the process not ready. */
export const troubles = (services: ReadonlyMap<string, ListeningService>): Finding[] =>
  [...services].flatMap(([service, { strategy }]): Finding[] => {
    const { trouble } = strategy;
    if (!trouble) return [];
    const status = trouble.kind === 'crashed' ? 'down' : 'degraded';
    return [{ name: `broker:${service}`, status, facts: { what: trouble.what } }];
  });
