import pg from 'pg';
import { openEngine } from './schema-engine.mjs';

export const ROLES = ['hub_one_stop', 'hub_agencies', 'hub_postal', 'hub_portal', 'hub_sign_in', 'hub_statistics'];

/** Applies what is missing and says which migrations those were. */
export async function migrate(url) {
  const engine = await openEngine({ url, schema: 'prisma/schema', migrations: 'prisma/migrations' });
  try {
    return await engine.deploy();
  } finally {
    await engine.close();
  }
}

/** Lets the services' roles log in with one password: for the embedded PostgreSQL, which listens on this machine only. */
export async function openLogins(url, password) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const role of ROLES) await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}
