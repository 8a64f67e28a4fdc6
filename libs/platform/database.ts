import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from './generated/prisma/client.js';

export { Prisma };
export type Database = PrismaClient;
export type Tx = Prisma.TransactionClient;
export type Sql = Prisma.Sql;

/** Longest a statement, a lock wait, and a transaction nobody goes on with may take: a forgotten one would stall the log. */
const TIME_LIMITS = { statement_timeout: 20_000, lock_timeout: 8_000, idle_in_transaction_session_timeout: 10_000 };

const MOST_NAMED_STATEMENTS = 400;

/** Names statements by their text so that PostgreSQL plans each once; a text beyond the bound stays unnamed. */
function statementNames(): (query: { sql: string }) => string | undefined {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known || names.size >= MOST_NAMED_STATEMENTS) return known as string;
    const name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
    return name;
  };
}

/**
 * A pool of connections as one service's role, which reaches its own schema and the bus only.
 * A full pool fails within 5 s instead of waiting for ever.
 */
export function connect(url: string, schema: string, poolSize = 8): Database {
  const limits = Object.entries(TIME_LIMITS).map(([name, ms]) => `-c ${name}=${ms}`);
  const nameOf = statementNames() as (query: { sql: string }) => string;
  const driver = new Driver(
    {
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      options: [`-c search_path=${schema}`, ...limits].join(' '),
    },
    { statementNameGenerator: nameOf, onPoolError: () => {} },
  );
  const db = new PrismaClient({ adapter: driver });
  drivers.set(db, async ({ text, values }) => {
    if (!driver.pool) await db.$queryRaw`select 1`; // the client opens its pool with its first statement
    await driver.pool!.query({ name: nameOf({ sql: text }), text, values: [...values] });
  });
  return db;
}

/** Knows the pool that the client opens and closes. */
class Driver extends PrismaPg {
  pool: pg.Pool | undefined;

  override async connect() {
    const connected = await super.connect();
    this.pool = connected.underlyingDriver();
    return connected;
  }
}

const drivers = new WeakMap<Database, (statement: Sql) => Promise<void>>();

/**
 * One statement of a batch or a unit, given to the driver as it is. Through the client its values, some megabytes of documents,
 * would be written and read as JSON once more on their way. Errors are the driver's: `sqlStateOf` reads either.
 */
export async function execute(db: Database, statement: Sql): Promise<void> {
  await drivers.get(db)!(statement);
}

/** What adapter-pg says an error is, beneath Prisma's own wrapping. */
interface Cause {
  readonly originalCode?: string | undefined;
  readonly code?: string;
  readonly kind?: string;
}

function causeOf(error: unknown): Cause {
  if (error instanceof pg.DatabaseError) return { originalCode: error.code };
  if (!(error instanceof Error)) return {};
  const { meta } = error as { meta?: { code?: string; driverAdapterError?: { cause?: Cause } } };
  return meta?.driverAdapterError?.cause ?? (error.cause as Cause | undefined) ?? meta ?? {};
}

/** The five-character code of PostgreSQL (or of our own functions) behind an error of Prisma, if there is one. */
export function sqlStateOf(error: unknown): string | undefined {
  const { originalCode, code } = causeOf(error);
  return originalCode ?? code;
}

const CONFLICT = /^(40001|40P01|LT002|23505)$/;
const BAD_DATA = /^(22|23|54)/;

/** Somebody else saved the same state or took the same unique key meanwhile: the same unit sees that when run again. */
export function isConflict(error: unknown): boolean {
  return CONFLICT.test(sqlStateOf(error) ?? '');
}

/** What was to be written can never be stored: running it again changes nothing. */
export function isBadData(error: unknown): boolean {
  return BAD_DATA.test(sqlStateOf(error) ?? '');
}

const AWAY = /^(ConnectionClosed|DatabaseNotReachable|SocketTimeout|TooManyConnections|TlsConnectionError)$/;

/** PostgreSQL is away, restarting or full, or the pool is: nothing was written that was not acknowledged. */
export function isUnavailable(error: unknown): boolean {
  if (AWAY.test(causeOf(error).kind ?? '') || /^(08|53|57|55P03|25P03)/.test(sqlStateOf(error) ?? '')) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = error instanceof Error ? error.message : '';
  return (
    /^P(1\d{3}|2024|2037)$|^(ECONN|EPIPE|ETIMEDOUT)/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(words)
  );
}
