import { HubError } from '#contracts';
import { agencies } from './adapters/index.js';
import type { Request } from './domain/request.js';

/** How an agency is asked: by its system, or at its desk when it is listed there; `agency/unknown` when it is neither. */
export const systemOf =
  (pollEveryMs: number, atDesk: readonly string[]) =>
  (code: string): Request['system'] => {
    if (atDesk.includes(code)) return undefined;
    const agency = agencies.find((one) => one.code === code);
    if (!agency) throw new HubError('agency/unknown');
    return { pollEveryMs: agency.poll && pollEveryMs };
  };
