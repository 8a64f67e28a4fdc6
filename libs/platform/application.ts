import { codeOfWrongField, HubError, wrongField } from '#contracts';
import cookie from '@fastify/cookie';
import { StandardSchemaValidationPipe, type Type, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { correlationIdOf } from './auth/caller.js';
import { logCall } from './logging.js';
import { measureHttp } from './http-metrics.js';
import { lettingGo } from './letting-go.js';
import { ProblemFilter } from './problem.filter.js';
import { acceptFiles } from './upload.js';

/** Largest body a caller may send; a dossier's facts are a few kilobytes. A route that takes a file has a limit of its own. */
const BODY_LIMIT = 1024 * 1024;

/** What a browser may not do with an answer of ours, whatever it is: guess its type, frame it, tell others where it was read. */
const GUARDED = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** An HTTP application of ours: problem+json, checked input, bounded bodies, JSON without `__proto__`, errors in Vietnamese. */
export async function createApplication(root: Type | DynamicModule): Promise<NestFastifyApplication> {
  z.config({ localeError: wrongField });
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: ({ headers }: IncomingMessage) => correlationIdOf(headers['x-correlation-id']),
    trustProxy: false,
    onProtoPoisoning: 'error',
  });
  const fastify = adapter.getInstance();
  const letGo = lettingGo(fastify.server);
  fastify
    .addHook('onRequest', async ({ id }, reply) => void reply.headers({ ...GUARDED, 'x-correlation-id': id }))
    .addHook('onResponse', logCall)
    .addHook('preClose', async () => letGo());
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bufferLogs: true,
    rawBody: true,
    abortOnError: false,
  });
  await app.register(cookie);
  await acceptFiles(app);
  app.useLogger(app.get(Logger));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: toInvalid }));
  measureHttp(app);
  return app;
}

interface Issue {
  readonly message: string;
  readonly code?: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What a schema found wrong, field by field. */
export function toInvalid(issues: readonly Issue[]): HubError {
  const fields = issues.map((issue) => ({
    pointer: `/${(issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('/')}`,
    detail: issue.message,
    ...codeOfWrongField(issue),
  }));
  return new HubError('request/invalid', fields.map(({ pointer }) => pointer).join(', '), fields);
}
