import { z } from 'zod';

const Entry = z
  .string()
  .trim()
  .regex(/^[a-z-]+(:[a-z-]+)?=https?:\/\/[^/]+$/, 'tên=http://máy:cổng')
  .transform((entry) => entry.split('=') as [name: string, url: string]);

/** What the gateway is told when it runs as a process of its own. */
export const GatewayConfig = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  UPSTREAMS: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(Entry))
    .transform((entries) => Map.groupBy(entries, ([name]) => name))
    .transform((groups) => new Map([...groups].map(([name, entries]) => [name, entries.map(([, url]) => url)])))
    .describe('where each service listens: one-stop=http://…,agencies:tax=http://…; a name again is one more replica'),
});
