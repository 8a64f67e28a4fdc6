import { SetMetadata } from '@nestjs/common';
import type { Role } from './actor.js';

/** Who may use a route. Every route has one; the guard refuses a route that has none, and a test finds it first. */
export type Policy = { readonly roles: readonly Role[] } | { readonly open: string };

export const POLICY = 'lien-thong:policy';

/** Callers with one of these roles. */
export const Allow = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(POLICY, { roles } satisfies Policy);

/** Anybody, because … A callback that proves itself by its signature is open in this sense. */
export const Open = (because: string): MethodDecorator & ClassDecorator =>
  SetMetadata(POLICY, { open: because } satisfies Policy);
