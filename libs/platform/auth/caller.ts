import { HubError } from '#contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.js';

/** Asks who calls and whether they may, as the guard asked at first; a fault when they may no longer. */
export type Admit = () => Promise<Actor>;
/** A call, with what the guard found out of it. */
export type Admitted = FastifyRequest & { actor?: Actor; admit?: Admit };

type Request = Admitted & { rawBody?: Buffer };
const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** Who calls: what the guard found in the token. */
export const Caller = createParamDecorator((_, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw new HubError('auth/missing');
  return actor;
});

/** Asks anew, for a call that goes on: a session may end, a token expire and rights change meanwhile. */
export const AskAnew = createParamDecorator((_, context: ExecutionContext): Admit => {
  const { admit } = requestOf(context);
  if (!admit) throw new HubError('auth/missing');
  return admit;
});

const ID = /^[\w.:-]{1,100}$/;
const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** The caller's correlation id when it is well-formed, else a new one: one id for the answer, the log and every event. */
export const correlationIdOf = (given: unknown): string =>
  typeof given === 'string' && ID.test(given) ? given : randomUUID();

/** The story a call belongs to. */
export const Story = createParamDecorator(
  (_, context: ExecutionContext): { correlationId: string; traceparent?: string | undefined } => {
    const { id, headers } = requestOf(context);
    const trace = headers.traceparent;
    return {
      correlationId: id,
      traceparent: typeof trace === 'string' && TRACEPARENT.test(trace) ? trace : undefined,
    };
  },
);

/** The key under which a repeated call is the same call. A call that creates something must carry one. */
export const IdempotencyKey = createParamDecorator((_, context: ExecutionContext): string => {
  const key = requestOf(context).headers['idempotency-key'];
  if (typeof key !== 'string' || !ID.test(key)) throw new HubError('request/idempotency-key-missing');
  return key;
});

/** The bytes as they came, for signatures. */
export const RawBody = createParamDecorator(
  (_, context: ExecutionContext): Buffer => requestOf(context).rawBody ?? Buffer.alloc(0),
);
