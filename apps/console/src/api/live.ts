import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What the hub tells when something of the caller's own scope changed: topics, and of dossiers which. */
interface Change {
  readonly topics: readonly string[];
  readonly dossiers: readonly string[];
}

/**
 * Listens to the hub as long as the page is open, and asks anew for what changed. Every query whose key begins with a topic
 * (`dossiers`, `requests`, `shipments`, …) is refreshed when that topic changes; `['dossier', id]` when that dossier does.
 * After a lost connection everything is asked again: what was missed is not told twice.
 */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(true);
  useEffect(() => {
    const source = new EventSource('/v1/live');
    let wasLost = false;
    source.onopen = () => {
      setLive(true);
      if (wasLost) void queries.invalidateQueries();
    };
    source.onerror = () => {
      wasLost = true;
      setLive(false);
    };
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const { topics, dossiers } = JSON.parse(data) as Change;
      for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] });
      for (const id of dossiers) void queries.invalidateQueries({ queryKey: ['dossier', id] });
    });
    return () => source.close();
  }, [queries]);
  return isLive;
}
