import { testDatabase, type TestDatabase } from '#testing';
import {
  connect,
  execute,
  isBadData,
  isConflict,
  isUnavailable,
  Prisma,
  sqlStateOf,
  type Database,
  type Sql,
} from './database.js';

describe.each([
  ['through the client', (db: Database, statement: Sql): Promise<unknown> => db.$queryRaw(statement)],
  ['given to the driver', execute],
] as const)('an error of the database, %s,', (_, run) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
    const [result] = await Promise.allSettled([work]);
    return result.status === 'rejected' ? result.reason : undefined;
  };

  it('is "unavailable" when the connection was cut under a statement', async () => {
    const db = await database.as('portal', 1);
    const sleeping = failureOf(run(db, Prisma.sql`select pg_sleep(10)::text`));
    await new Promise((resolve) => setTimeout(resolve, 200));

    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and query like '%pg_sleep(10)%' and pid <> pg_backend_pid()`,
      [database.name],
    );

    expect(isUnavailable(await sleeping)).toBe(true);
  });

  it('is "unavailable" when nobody listens, or every connection of the pool is busy', async () => {
    const nobody = connect('postgresql://hub_portal:hub@127.0.0.1:1/none', 'portal', 1);

    expect(isUnavailable(await failureOf(run(nobody, Prisma.sql`select 1`)))).toBe(true);
    await nobody.$disconnect();
  });

  it('is a conflict when a check of ours found another version', async () => {
    const db = await database.as('portal', 1);

    const error = await failureOf(run(db, Prisma.sql`select bus.all_saved(2, 1)`));

    expect([sqlStateOf(error), isConflict(error), isUnavailable(error)]).toEqual(['LT002', true, false]);
  });

  it('is bad data when what was sent can never be stored', async () => {
    const db = await database.as('portal', 1);

    const error = await failureOf(run(db, Prisma.sql`select ${'{"a":"\\u0000"}'}::jsonb`));

    expect([isBadData(error), isConflict(error), isUnavailable(error)]).toEqual([true, false, false]);
  });
});
