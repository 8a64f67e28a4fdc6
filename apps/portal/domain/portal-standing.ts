import type { PortalStatus } from './portal-record.js';
import type { Sync } from './sync.js';

/** How a dossier stands by the portal's books. */
export interface PortalStanding {
  readonly foreignCode: string;
  /** Absent where the portal names a status there is none of; `said` is its own word. */
  readonly status?: PortalStatus | undefined;
  readonly said: string;
  /** Instants the portal holds; an empty text where it holds none; absent where it does not say. */
  readonly appointmentAt?: string | undefined;
  readonly finishedAt?: string | undefined;
  readonly returnedAt?: string | undefined;
}

/** What the one says and what the other. */
export interface Mismatch {
  readonly about: string;
  readonly code: string;
  readonly party: string;
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
}

const DATES = ['appointmentAt', 'finishedAt', 'returnedAt'] as const;

/** Where the portal's books differ from what it was told, by code, status and dates. */
export function compareWithPortal(sync: Sync, theirs: PortalStanding | undefined): Mismatch[] {
  const { dossierId: about, record, status } = sync;
  const found = (what: string, ours: string, other: string): Mismatch => ({
    about,
    code: record.code ?? record.foreignCode,
    party: 'portal',
    what,
    ours,
    theirs: other,
  });
  if (!status) return [];
  if (!theirs) return [found('missing', status, '')];
  const dates = DATES.filter(
    (name) => theirs[name] !== undefined && toSecond(theirs[name]) !== toSecond(ours(sync, name)),
  );
  return [
    ...(theirs.status === status ? [] : [found('status', status, theirs.status ?? theirs.said)]),
    ...dates.map((name) => found(name, ours(sync, name), theirs[name]!)),
  ];
}

/** What is said of a dossier that only the portal has; there is none of ours to tell again, so people settle it. */
export const ONLY_THEIRS = 'only-theirs';

/** A dossier that only the portal has: it was never handed over, or refused on the way, and a citizen waits for it. */
export const onlyTheirs = ({ foreignCode, status, said }: PortalStanding): Mismatch => ({
  about: foreignCode,
  code: foreignCode,
  party: 'portal',
  what: ONLY_THEIRS,
  ours: '',
  theirs: status ?? said,
});

/** By which the portal knows it. */
export const codeAtPortal = ({ portalCode, record }: Sync): string => portalCode ?? record.foreignCode;

/** A stop ends the processing for the portal as a result does. */
const ours = ({ record }: Sync, name: (typeof DATES)[number]): string =>
  (name === 'finishedAt' ? (record.finishedAt ?? record.stoppedAt) : record[name]) ?? '';

/** The portal's dates have no parts of a second. */
const toSecond = (instant: string): string => instant.slice(0, 19);
