import { z } from 'zod';

/** Reads the environment once, before Nest starts. Names every bad variable in one message; values are not shown. */
export function readConfig<Schema extends z.ZodType>(
  schema: Schema,
  env: NodeJS.ProcessEnv = process.env,
): z.infer<Schema> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(`Bad configuration:\n${z.prettifyError(parsed.error)}`);
}

/** What every service process is told. */
export const PlatformConfig = z.object({
  HOST: z.string().default('127.0.0.1').describe('address the API listens on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  METRICS_HOST: z.string().default('127.0.0.1').describe('address the metrics listen on: who reaches it may read them'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).default(9464).describe('0 takes a free port'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  DATA_DIR: z.string().default('.data').describe('what this machine keeps beside the database: the development key'),
  AUTH_ISSUER: z.url().default('https://dev.lien-thong.invalid').describe('`iss` that tokens must carry'),
  AUTH_AUDIENCE: z.string().min(1).default('lien-thong'),
  AUTH_JWKS_URL: z.url().optional().describe('keys of the issuer; absent: the built-in development issuer'),
  KAFKA_BROKERS: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.string().regex(/^[\w.-]+:\d+$/, 'host:port, cách nhau bằng dấu phẩy')).min(1))
    .optional()
    .describe('host:port, comma separated; absent: the PostgreSQL log is the broker'),
  KAFKA_PREFIX: z
    .string()
    .default('lien-thong.')
    .describe('before the names of topics and groups, where hubs share one Kafka'),
  KAFKA_SSL: z.enum(['on', 'off']).default('off'),
  KAFKA_USERNAME: z.string().min(1).optional().describe('SCRAM-SHA-512; absent: no login'),
  KAFKA_PASSWORD: z.string().min(1).optional(),
  KAFKA_SESSION_SECONDS: z.coerce
    .number()
    .min(6)
    .max(300)
    .default(10)
    .describe('how long a process may be unheard before its lanes go to others'),
  HUB_FAILPOINT: z
    .string()
    .optional()
    .describe('tests only: name:n kills the process at the n-th passing, name:n:SIGSTOP halts it'),
});
export type PlatformConfig = z.infer<typeof PlatformConfig>;

export const PublicUrl = z
  .url({ protocol: /^https?$/ })
  .optional()
  .describe('where people reach the hub, https in production; absent: http://127.0.0.1:PORT, or SIGN_IN_URL');

/** What a service is told that runs as a process of its own. */
export const ServiceConfig = PlatformConfig.extend({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe("the database, as this service's own role"),
  SIGN_IN_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the process that keeps the sessions of browsers, or the gateway; absent: no cookie lets anybody in'),
  PUBLIC_URL: PublicUrl,
});
export type ServiceConfig = z.infer<typeof ServiceConfig>;
