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
  /** For the caller's own screen; goes into no log, key or event. */
  name: z.string().max(200).optional(),
});
export type Actor = z.infer<typeof Claims>;

/** The offices of a caller, as the part of a query that keeps him to them. Nobody's offices means nothing is seen. */
export const officeScope = (actor: Actor): { officeCode: { in: string[] } } => ({ officeCode: { in: actor.offices } });

/** The agency an officer decides for. */
export function agencyOf(actor: Actor): string {
  if (!actor.agency) throw new HubError('auth/forbidden');
  return actor.agency;
}
