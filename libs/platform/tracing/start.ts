import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type SpanContext,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { startNodeSdk } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace';
import { traceWith, type Span, type Tracing } from '../trace.js';
import { instrumentations, nameByRoute } from './instrumentations.js';
import { scrubber } from './scrubber.js';

const EXPORTERS: Readonly<Record<string, () => Promise<{ readonly OTLPTraceExporter: new () => SpanExporter }>>> = {
  'http/protobuf': () => import('@opentelemetry/exporter-trace-otlp-proto'),
  'http/json': () => import('@opentelemetry/exporter-trace-otlp-http'),
};
/** A collector that is away holds the end of the process up no longer than that. */
const LAST_WORDS_MS = 2_000;

/** Sends traces, and nothing else, to the collector that OTEL_EXPORTER_OTLP_* names. */
export async function startTracing(service: string, protocol: string): Promise<void> {
  const load = EXPORTERS[protocol];
  if (!load) throw new Error(`OTEL_EXPORTER_OTLP_PROTOCOL: ${Object.keys(EXPORTERS).join(' or ')}`);
  const { OTLPTraceExporter } = await load();
  const sdk = startNodeSdk({
    resourceAttributes: { 'service.name': service, 'service.namespace': 'lien-thong' },
    resourceDetectors: [],
    propagators: [new W3CTraceContextPropagator()],
    spanProcessors: [scrubber, new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations,
  });
  nameByRoute();
  const end = () =>
    Promise.race([
      sdk.shutdown().catch(() => {}),
      new Promise<void>((resolve) => setTimeout(resolve, LAST_WORDS_MS).unref()),
    ]);
  traceWith({ inSpan, current, end });
}

const inSpan: Tracing['inSpan'] = (describe, work) => {
  const { name, kind, causes, attributes } = describe();
  const before = [...new Set(causes)].flatMap(toSpanContext);
  const [parent, ...others] = before;
  const under = parent && others.length === 0 ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  const links = others.length > 0 ? before.map((context) => ({ context })) : [];
  const options = { kind: KINDS[kind], attributes, links };
  return trace.getTracer('lien-thong').startActiveSpan(name, options, under, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
};

const KINDS: Readonly<Record<Span['kind'], SpanKind>> = {
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

function toSpanContext(traceparent: string | null | undefined): SpanContext[] {
  const known = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }));
  return known ? [known] : [];
}

function current(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}
