import { HubError } from '#contracts';
import { agencies, deskAgencies } from './adapters/index.js';
import type { Request } from './domain/request.js';

/** How an agency is asked: by its system, or at its desk when it has none; `agency/unknown` when it is not listed. */
export const systemOf =
  (pollEveryMs: number) =>
  (code: string): Request['system'] => {
    const agency = agencies.find((one) => one.code === code);
    if (agency) return { pollEveryMs: agency.poll && pollEveryMs };
    if (deskAgencies.includes(code)) return undefined;
    throw new HubError('agency/unknown');
  };
