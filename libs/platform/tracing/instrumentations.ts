import { trace } from '@opentelemetry/api';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { KafkaJsInstrumentation } from '@opentelemetry/instrumentation-kafkajs';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { PinoInstrumentation } from '@opentelemetry/instrumentation-pino';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { subscribe } from 'node:diagnostics_channel';

/** Statements and calls are traced where they serve something: readers, timers and senders that find nothing to do leave no trace. */
export const instrumentations = [
  new HttpInstrumentation({
    disableOutgoingRequestInstrumentation: true,
    ignoreIncomingRequestHook: ({ url = '' }) => /^\/(health|metrics|_)/.test(url),
  }),
  new UndiciInstrumentation({ requireParentforSpans: true }),
  new PgInstrumentation({
    requireParentSpan: true,
    ignoreConnectSpans: true,
    requestHook: (span, { query }) => void span.updateName(`sql ${firstWord(query.text)}`),
  }),
  new KafkaJsInstrumentation(),
  new PinoInstrumentation({ disableLogSending: true }),
];

const firstWord = (sql: string): string => /\w+/.exec(sql)?.[0].toLowerCase() ?? '';

interface Handled {
  readonly route: { readonly method: string; readonly url: string };
}

/** A call is named by its route, which holds no ids. Fastify tells it itself; Nest's and Fastify's own instrumentations are too old. */
export function nameByRoute(): void {
  subscribe('tracing:fastify.request.handler:start', (message) => {
    const { method, url } = (message as Handled).route;
    trace.getActiveSpan()?.updateName(`${method} ${url}`).setAttribute('http.route', url);
  });
}
