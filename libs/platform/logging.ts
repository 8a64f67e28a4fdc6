import type { Params } from 'nestjs-pino';
import type { IncomingMessage } from 'node:http';

/** Structured lines with the correlation id; no bodies, no query strings, no tokens, nobody's name. */
export function loggerParams(level: string): Params {
  return {
    pinoHttp: {
      level,
      autoLogging: { ignore: ({ url = '' }: IncomingMessage) => url.startsWith('/health') },
      redact: {
        paths: [
          'req.headers.authorization',
          'req.headers.cookie',
          '*.applicant',
          '*.name',
          '*.phone',
          '*.personalNumber',
        ],
        remove: true,
      },
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      customProps: ({ headers }: IncomingMessage) => ({ correlationId: headers['x-correlation-id'] }),
    },
  };
}
