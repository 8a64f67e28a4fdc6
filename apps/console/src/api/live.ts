import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from './client.js';

/** What the hub tells when something of the caller's own scope changed: topics, and of dossiers which. */
interface Change {
  readonly topics: readonly string[];
  readonly dossiers: readonly string[];
}

const REOPEN_MS = 5_000;
/** A page that nobody comes back to asks no oftener in the end. */
const REOPEN_AT_MOST_MS = 60_000;

/**
 * Listens to the hub as long as the page is open, and asks anew for what changed. Every query whose key begins with a topic
 * (`dossiers`, `requests`, `shipments`, …) is refreshed when that topic changes; `['dossier', id]` when that dossier does.
 * Whenever the hub begins to tell, everything is asked again: what happened before is not told.
 */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(true);
  useEffect(() => listen(queries, setLive), [queries]);
  return isLive;
}

/** A browser comes back by itself after a cut, but gives up on a refusal (a session that ended, a hub that starts): then it is opened anew. */
function listen(queries: QueryClient, tell: (isLive: boolean) => void): () => void {
  let source: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let wait = REOPEN_MS;
  const open = () => {
    source = new EventSource('/v1/live');
    source.onopen = () => {
      tell(true);
      wait = REOPEN_MS;
      void askAnew(queries);
    };
    source.onerror = () => {
      tell(false);
      if (source.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(open, wait);
      wait = Math.min(2 * wait, REOPEN_AT_MOST_MS);
      void api.GET('/auth/me').catch(() => {}); // a session that ended is said to whoever sits here, as after any call
    };
    source.addEventListener('change', ({ data }: MessageEvent<string>) => refresh(queries, JSON.parse(data) as Change));
  };
  open();
  return () => {
    clearTimeout(reopening);
    source.close();
  };
}

/** What was asked before is not trusted, nor an answer still under way: neither may know what happened before the hub listened. */
async function askAnew(queries: QueryClient): Promise<void> {
  await queries.cancelQueries();
  await queries.invalidateQueries();
}

function refresh(queries: QueryClient, { topics, dossiers }: Change): void {
  for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] });
  for (const id of dossiers) void queries.invalidateQueries({ queryKey: ['dossier', id] });
}
