import path from 'node:path';

export interface Postgres {
  /** As the owner of everything. */
  readonly url: string;
  readonly urlAs: (role: string) => string;
  stop(): Promise<void>;
}

/** The scripts stand beside the code, not in it: the same ones serve `npm run db:*` and the tests. */
const script = <Module>(name: string): Promise<Module> => import(path.resolve('scripts/lib', name)) as Promise<Module>;

interface Options {
  readonly given: string | undefined;
  readonly dir: string;
  readonly port: number;
  readonly password: string;
}

/** The database the hub was given, or the embedded one (UTF-8, Vietnamese collation, fsync on); migrated, roles open. */
export async function openPostgres({ given, dir, port, password }: Options): Promise<Postgres> {
  const { migrate, openLogins } = await script<Migrate>('migrate.mjs');
  const embedded = given ? undefined : await startEmbedded(path.join(dir, 'pg'), port);
  const url = given ?? (await embedded!.ensureDatabase('hub'));
  await migrate(url);
  await openLogins(url, password);
  return {
    url,
    urlAs: (role) => Object.assign(new URL(url), { username: `hub_${role}`, password }).href,
    stop: async () => embedded?.stop(),
  };
}

/** Loaded only here: the package takes signals for itself, and would end a hub on another database before it drained. */
async function startEmbedded(dir: string, port: number): Promise<Embedded> {
  const { startPg } = await script<StartPg>('embedded-pg.mjs');
  return startPg({ dir, port, drains: true });
}

interface Embedded {
  ensureDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}
interface StartPg {
  readonly startPg: (options: { dir: string; port: number; drains: boolean }) => Promise<Embedded>;
}
interface Migrate {
  readonly migrate: (url: string) => Promise<string[]>;
  readonly openLogins: (url: string, password: string) => Promise<void>;
}
