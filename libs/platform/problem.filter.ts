import { FAULTS, HubError, type FaultCode, type FaultField } from '#contracts';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable, sqlStateOf } from './database.js';

/** An error as RFC 9457 tells it; `code` is ours, `help` says what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: FaultCode;
  readonly detail?: string;
  readonly help: string;
  readonly errors?: readonly FaultField[];
}

const BY_STATUS: Readonly<Record<number, FaultCode>> = {
  400: 'request/malformed',
  404: 'request/unknown-route',
  413: 'request/too-large',
  415: 'request/unsupported-type',
  422: 'request/invalid',
};

/** What went wrong, as one of our faults. Whatever is not one of them tells the caller nothing of itself. */
export function toFault(error: unknown): HubError {
  if (error instanceof HubError) return error;
  if (isUnavailable(error)) return new HubError('hub/unavailable', undefined, [], { cause: error });
  if (isUnstorable(error))
    return new HubError('request/invalid', 'Nội dung có ký tự không lưu được', [], { cause: error });
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  return new HubError(BY_STATUS[status] ?? 'hub/failed', undefined, [], { cause: error });
}

/** PostgreSQL keeps no zero byte and no half of a character. Other bad data would be a mistake of ours, and stays one. */
const isUnstorable = (error: unknown): boolean => /^22(021|P02|P05)$/.test(sqlStateOf(error) ?? '');

/** Fastify's own errors (a body too large, JSON that is none) carry their status. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}

export function toProblem({ code, detail, fields }: HubError): Problem {
  const { http, title, help } = FAULTS[code];
  return {
    type: `urn:lien-thong:fault:${code}`,
    title,
    status: http,
    code,
    ...(detail !== title && { detail }),
    help,
    ...(fields.length > 0 && { errors: fields }),
  };
}

/** Every error leaves the API as application/problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const fault = toFault(error);
    const problem = toProblem(fault);
    const { id: correlationId } = http.getRequest<FastifyRequest>();
    if (problem.status >= 500) this.#logger.error({ correlationId, code: fault.code, cause: causeOf(error) });
    const reply = http.getResponse<FastifyReply>();
    if (problem.status === 503) void reply.header('retry-after', '2');
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

/** For the log: the stack, whose first line may quote data, without that line. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  return [
    error.name,
    ...(error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8),
  ].join('\n');
}
