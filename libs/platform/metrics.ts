import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, register } from 'prom-client';

export { Counter, Histogram };

/** Something that is counted as it happens. */
export const counter = <Label extends string>(
  name: string,
  help: string,
  labelNames: readonly Label[],
): Counter<Label> => new Counter({ name, help, labelNames });

/** A figure that is looked up when Prometheus asks. Named again (a second application in one process), it replaces the first. */
export function gauge<Label extends string>(
  name: string,
  help: string,
  labels: readonly Label[],
  look: () => Promise<readonly [labels: Record<Label, string>, value: number][]>,
): void {
  register.removeSingleMetric(name);
  const made: Gauge<Label> = new Gauge({
    name,
    help,
    labelNames: labels,
    async collect() {
      made.reset();
      for (const [labelled, value] of await look().catch(() => [])) made.set(labelled, value);
    },
  });
}

/** Serves Prometheus metrics apart from the API. Labels are codes of ours, never a person or a dossier. */
export async function serveMetrics(port: number, host: string): Promise<{ port: number; close(): Promise<void> }> {
  if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();
  const server = createServer((_, response) => {
    void register.metrics().then((text) => response.setHeader('content-type', register.contentType).end(text));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
