import pg from 'pg';
import { wakeAll } from './wake.js';

const AGAIN_MS = 1_000;

/**
 * Wakes this process's readers when another process wrote to the log (LISTEN). A connection that is lost is opened again;
 * until then polling finds what is new.
 */
export function listenForNews(databaseUrl: string): { close(): Promise<void> } {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;
  const open = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
    client = opened;
    opened.on('notification', wakeAll);
    opened.on('error', () => {}); // told by 'end' as well
    opened.once('end', () => {
      if (!closed) again = setTimeout(() => void open().catch(() => {}), AGAIN_MS);
    });
    await opened.connect();
    await opened.query('listen bus');
    wakeAll();
  };
  const opening = open().catch(() => client?.end());
  return {
    async close() {
      closed = true;
      clearTimeout(again);
      await opening;
      await client?.end().catch(() => {});
    },
  };
}
