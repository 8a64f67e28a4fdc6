import { HubError } from '#contracts';
import { z } from 'zod';

/**
 * clerk: receives and returns at an office. officer: decides for an agency at its desk. postal: hands over with the post.
 * head: sees an office's work. operator: runs the hub. portal: the provincial portal's system.
 */
export const ROLES = ['clerk', 'officer', 'postal', 'head', 'operator', 'portal'] as const;
export type Role = (typeof ROLES)[number];

/** Who calls, as the token says: the claims our issuer puts in beside the registered ones. */
export const Claims = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(ROLES),
  /** Codes of the offices whose dossiers the caller may see, each one named. */
  offices: z.array(z.string().max(35)).default([]),
  agency: z.string().max(40).optional(),
  /** Seconds since the epoch: the day on which the right was given. */
  iat: z.number().optional(),
  /** For the caller's own screen; goes into no log, key or event. */
  name: z.string().max(200).optional(),
});
export type Claims = z.infer<typeof Claims>;

/** Of whose work the caller's rights give a part today, where that was worked out. */
export interface Reach {
  /** Codes of dossiers, and the office of the caller that now goes on with them. */
  readonly officeReach?: ReadonlyMap<string, string>;
  readonly agencyReach?: readonly string[];
}
export type Actor = Claims & Reach;

type Offices = Pick<Actor, 'offices' | 'officeReach'>;

/** Codes under which the caller finds dossiers: his offices, or the one of them, with all whose work was left to them. */
export function officesInReach({ offices, officeReach }: Offices, office?: string): string[] {
  const reach = officeReach ?? new Map(offices.map((code) => [code, code]));
  return [...reach].flatMap(([code, own]) => (office === undefined || own === office ? [code] : []));
}

/** The same, as the part of a query that keeps him to them. Nobody's offices means nothing is seen. */
export const officeScope = (actor: Offices, office?: string): { officeCode: { in: string[] } } => ({
  officeCode: { in: officesInReach(actor, office) },
});

/** The caller's office that goes on with what bears this code. */
export const officeOf = ({ officeReach }: Actor, code: string): string => officeReach?.get(code) ?? code;

/** The agency an officer decides for, and those whose requests were left to it. */
export function agencyScope({ agency, agencyReach }: Actor): { agency: { in: string[] } } {
  if (!agency) throw new HubError('auth/forbidden');
  return { agency: { in: [...(agencyReach ?? [agency])] } };
}
