/**
 * Loaded by `node --import` before the program. Does nothing, and loads nothing, unless OTEL_EXPORTER_OTLP_ENDPOINT says where
 * traces go. The hook comes first: modules that were imported before it cannot be traced.
 */
import { register } from 'node:module';
import path from 'node:path';

const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL = 'http/protobuf', OTEL_SERVICE_NAME } = process.env;

if (OTEL_EXPORTER_OTLP_ENDPOINT) {
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);
  const { startTracing } = await import('./start.js');
  await startTracing(OTEL_SERVICE_NAME ?? serviceOf(process.argv[1]), OTEL_EXPORTER_OTLP_PROTOCOL);
}

/** `dist/apps/portal/main.js` runs the portal. */
function serviceOf(program = ''): string {
  return path.basename(path.dirname(program));
}
