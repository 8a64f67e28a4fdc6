import { HubError } from '#contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import { POLICY, type Policy } from './policy.js';
import { readToken, type TokenRules } from './tokens.js';

export const TOKEN_RULES = Symbol('TOKEN_RULES');

/** Nobody gets in by default: a route without a policy is closed to all. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(TOKEN_RULES) private readonly rules: TokenRules,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (policy && 'open' in policy) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (!token) throw new HubError('auth/missing');
    const actor = await readToken(token, this.rules);
    if (!policy?.roles.includes(actor.role)) throw new HubError('auth/forbidden');
    request.actor = actor;
    return true;
  }
}
