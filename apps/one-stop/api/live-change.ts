import type { Told } from '#messaging';
import { officesInReach, type Actor } from '#platform';

/** What a screen is told: of what kind something changed, and of the caller's own dossiers which. */
export interface Change {
  readonly topics: readonly string[];
  readonly dossiers: readonly string[];
}

/** A kind that a role's screens show, whoever's it is: that something changed says nothing of whom. */
const KINDS: Readonly<Partial<Record<Actor['role'], readonly string[]>>> = {
  officer: ['requests'],
  postal: ['shipments'],
  operator: ['parked', 'sync', 'health'],
};

/** What this caller is told of what was told; nothing, when none of it is theirs. `officeOf` knows the dossiers of the news. */
export function changeFor(
  actor: Pick<Actor, 'role' | 'offices' | 'officeReach'>,
  told: readonly Told[],
  officeOf: ReadonlyMap<string, string>,
): Change | undefined {
  const { role } = actor;
  const reach = officesInReach(actor);
  const own = told.filter(({ key }) => reach.includes(officeOf.get(key) ?? ''));
  if (role === 'clerk' || role === 'head') {
    const ofDossiers = own.length === 0 ? [] : ['dossiers', ...own.map(({ topic }) => topic)];
    const topics = unique([...ofDossiers, ...(told.some(isFeedback) ? ['feedback'] : [])]);
    return topics.length === 0 ? undefined : { topics, dossiers: unique(own.map(({ key }) => key)) };
  }
  const topics = KINDS[role];
  const concerns = role === 'postal' ? own.length > 0 : told.length > 0;
  return topics && concerns ? { topics, dossiers: [] } : undefined;
}

/** Whose it is, the portal knows: everybody's screens look whether theirs changed. */
const isFeedback = ({ type }: Told): boolean => type?.startsWith('feedback.') ?? false;

const unique = (values: readonly string[]): string[] => [...new Set(values)];
