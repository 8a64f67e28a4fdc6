import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Histogram } from './metrics.js';

const seconds = new Histogram({
  name: 'http_request_seconds',
  help: 'How long calls of the API took, by the route as declared',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

/** Measures every call. Routes are named as declared: an address that was called may name a dossier. */
export function measureHttp(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
      seconds.observe(labels, reply.elapsedTime / 1000);
      done();
    });
}
