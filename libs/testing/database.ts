import { connect, type Database } from '#platform';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export type Service = 'one_stop' | 'agencies' | 'postal' | 'portal' | 'sign_in' | 'statistics';

export interface TestDatabase {
  readonly name: string;
  /** A pool as this service's role. */
  as(service: Service, poolSize?: number): Promise<Database>;
  /** As the owner of everything, to look and to break. */
  readonly owner: pg.Pool;
  readonly ownerUrl: string;
  urlAs(service: Service): string;
  drop(): Promise<void>;
}

/** A migrated database of its own for one spec file, dropped at its end. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_PG_URL;
  if (!server) throw new Error('TEST_PG_URL is not set: run through jest, whose global set-up starts PostgreSQL');
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  await sql(`${server}postgres`, `create database ${name} template template_hub strategy file_copy`);
  const owner = new pg.Pool({ connectionString: `${server}${name}`, max: 4 });
  owner.on('error', () => {});
  const opened: Database[] = [];
  const urlAs = (service: Service) => `${server.replace(/\/\/[^@]*@/, `//hub_${service}:hub@`)}${name}`;
  return {
    name,
    owner,
    ownerUrl: `${server}${name}`,
    urlAs,
    async as(service, poolSize) {
      const db = connect(urlAs(service), service, poolSize);
      opened.push(db);
      await db.$connect(); // Prisma loads its compiler now: Jest refuses imports between two tests
      return db;
    },
    async drop() {
      await Promise.all(opened.map((db) => db.$disconnect()));
      await owner.end();
      await sql(`${server}postgres`, `drop database if exists ${name} with (force)`);
    },
  };
}

async function sql(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
