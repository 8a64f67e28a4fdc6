import { PublicUrl } from '#platform';
import { z } from 'zod';

/** How people sign in. Without OIDC_ISSUER only a hub with its sandbox lets anybody in, at an identity provider of its own. */
export const SignInConfig = z.object({
  PUBLIC_URL: PublicUrl,
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('your OpenID Connect provider'),
  OIDC_CLIENT_ID: z.string().min(1).default('lien-thong'),
  OIDC_CLIENT_SECRET: z.string().min(16).optional(),
  OIDC_ALGORITHM: z.enum(['RS256', 'ES256', 'EdDSA', 'PS256']).default('RS256').describe('signs identity tokens'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(60),
  SESSION_HOURS: z.coerce.number().min(0.1).max(24).default(12).describe('longest life of a session'),
});
export type SignInConfig = z.infer<typeof SignInConfig>;
