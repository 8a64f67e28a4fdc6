import { HubError } from '#contracts';
import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role } from './actor.js';
import type { Admitted } from './caller.js';
import { POLICY, type Policy } from './policy.js';
import { RIGHTS, type Rights } from './rights.js';
import { readSession, SESSIONS, type Sessions } from './sessions.js';
import { readToken, type TokenRules } from './tokens.js';

export const TOKEN_RULES = Symbol('TOKEN_RULES');

/** Nobody gets in by default: a route without a policy is closed to all. Systems show a token, people a session's cookie. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(TOKEN_RULES) private readonly rules: TokenRules,
    @Optional() @Inject(SESSIONS) private readonly sessions: Sessions | undefined,
    @Optional() @Inject(RIGHTS) private readonly rights: Rights = (actor) => actor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (policy && 'open' in policy) return true;
    const request = context.switchToHttp().getRequest<Admitted>();
    request.admit = () => this.#admit(request, policy?.roles ?? []);
    request.actor = await request.admit();
    return true;
  }

  async #admit(request: FastifyRequest, roles: readonly Role[]): Promise<Actor> {
    const actor = await this.#whoCalls(request);
    if (!actor) throw new HubError('auth/missing');
    if (!roles.includes(actor.role)) throw new HubError('auth/forbidden');
    return this.rights(actor);
  }

  /** A token that is shown counts alone: a bad one is not helped by a good cookie. */
  async #whoCalls(request: FastifyRequest): Promise<Actor | undefined> {
    const { authorization } = request.headers;
    if (authorization === undefined) return this.sessions && readSession(request, this.sessions);
    const [, token] = /^Bearer (\S+)$/.exec(authorization) ?? [];
    return token ? readToken(token, this.rules) : undefined;
  }
}
