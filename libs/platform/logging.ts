import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Params } from 'nestjs-pino';

/** Structured lines; no bodies, no query strings, no tokens, nobody's name. */
export function loggerParams(level: string): Params {
  return {
    pinoHttp: {
      level,
      autoLogging: false,
      redact: {
        paths: ['*.applicant', '*.name', '*.phone', '*.personalNumber'],
        remove: true,
      },
    },
  };
}

const logger = new Logger('http');

/** One line for every call but probes, at level info. It names the route and not the address, which may hold ids. */
export async function logCall({ id, method, url, routeOptions }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (url.startsWith('/health')) return;
  const { statusCode: status, elapsedTime } = reply;
  logger.log({ correlationId: id, method, route: routeOptions.url, status, ms: Math.round(elapsedTime) });
}
