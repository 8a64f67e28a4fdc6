import { useEffect, useState } from 'react';
import { useMe } from '../session/me.js';

const KEPT = 'lien-thong.kept.';
/** A page has failed and is about to be taken off the screen. */
const FAILED = 'lien-thong.failed';

/**
 * Keeps what stands here when the page has to go (a reload, a sign-in that leaves it, an error), in this tab and for the same
 * person, and gives it back once it is there again. Signing out throws it away.
 */
export function useKept<What>(name: string, whatNow: (back: What | undefined) => What | undefined): What | undefined {
  const { sub } = useMe();
  const [back] = useState(() => kept<What>(name, sub));
  useEffect(() => sessionStorage.removeItem(KEPT + name), [name]); // only now: React may begin a first render more than once
  useEffect(() => {
    const keep = () => {
      const what = whatNow(back);
      if (what !== undefined) sessionStorage.setItem(KEPT + name, JSON.stringify({ sub, what }));
    };
    const occasions = ['pagehide', FAILED];
    for (const occasion of occasions) addEventListener(occasion, keep);
    return () => occasions.forEach((occasion) => removeEventListener(occasion, keep));
  });
  return back;
}

/** A state that is kept: which dialog is open, what kind of answer was chosen. */
export function useKeptState<State>(name: string, initial: State): [State, (next: State) => void] {
  const [state, setState] = useState<{ readonly is: State }>();
  const now = (back: State | undefined) => (state ? state.is : (back ?? initial));
  const back = useKept<State>(name, (before) => (now(before) === initial ? undefined : now(before)));
  return [now(back), (is) => setState({ is })];
}

/** Nothing of somebody else's. */
function kept<What>(name: string, sub: string): What | undefined {
  const text = sessionStorage.getItem(KEPT + name);
  const found = text === null ? undefined : (JSON.parse(text) as { sub: string; what: What });
  return found?.sub === sub ? found.what : undefined;
}

export function dropKept(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(KEPT)) sessionStorage.removeItem(name);
}

/** Lets what stands on the page be kept before it goes; what did not come so far may be what it fails on. */
export function keepAtFailure(): void {
  dropKept();
  dispatchEvent(new Event(FAILED));
}
