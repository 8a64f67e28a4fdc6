import { useEffect } from 'react';
import type { FilingForm } from './filing.js';

const KEPT = 'lien-thong.draft.filing';

/**
 * Keeps what is typed when the page has to go (a reload, a sign-in that leaves it), in this tab and for the same person. Signing
 * out throws it away.
 */
export function useKeptDraft(sub: string, typed: () => FilingForm): void {
  useEffect(() => {
    const keep = () => {
      const form = typed();
      if (form.procedure) sessionStorage.setItem(KEPT, JSON.stringify({ sub, form }));
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  });
}

/** What was kept; nothing of somebody else's. */
export function keptDraft(sub: string): FilingForm | undefined {
  const kept = sessionStorage.getItem(KEPT);
  const draft = kept === null ? undefined : (JSON.parse(kept) as { sub: string; form: FilingForm });
  return draft?.sub === sub ? draft.form : undefined;
}

export const dropDraft = (): void => sessionStorage.removeItem(KEPT);
