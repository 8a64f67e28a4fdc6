import type { Answer } from '../domain/answered.js';
import type { PortalStanding } from '../domain/portal-standing.js';
import type { Published } from '../domain/published.js';
import type { Call, FiguresSync, Sync } from '../domain/sync.js';

/** The provincial portal, whatever dialect it speaks. One that is away or busy is `agency/unavailable`. */
export interface Portal {
  /** Tells it what waits to be told. */
  readonly tell: (sync: Sync | FiguresSync, call: Call) => Promise<Answer>;
  /** How these dossiers stand by its books; one it does not know is not among them. */
  readonly lookUp: (officeCode: string, foreignCodes: readonly string[]) => Promise<PortalStanding[]>;
  /** Dossiers filed with it for an office in a time, after a code, some hundreds at a time; where it lists them at all. */
  readonly list?: (
    officeCode: string,
    time: { readonly from: Date; readonly to: Date },
    after: string,
  ) => Promise<PortalStanding[]>;
  /** What it publishes of the procedures of these offices: all by name, those asked for and what is in their place in full. */
  readonly catalogue: (
    offices: readonly string[],
    wanted: readonly string[],
    /** Told as it goes on: how many are there in full, of how many. What it throws ends it. */
    onFetched?: (fetched: number, wanted: number) => Promise<void>,
  ) => Promise<Published[]>;
}

/** How a portal is reached, and as whom. */
export interface GateOptions {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  /** For one request. */
  readonly timeoutMs: number;
}

export interface PortalOptions extends GateOptions {
  /** Whether it lists dossiers: a service of our own making, in the classic dialect only. */
  readonly lists?: boolean;
  /** The Vietnamese name of an agency by our code. */
  readonly agencyName: (agency: string) => string;
}

/** At most, in either dialect: a login, the call, and both once more. */
export const REQUESTS_PER_CALL = 4;
