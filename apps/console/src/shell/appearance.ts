import { useSyncExternalStore } from 'react';

export type Appearance = 'light' | 'dark' | 'system';
const KEPT = 'lien-thong.appearance';
const listeners = new Set<() => void>();
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
/** Paper is white, whoever prints. */
const printing = matchMedia('print');

const chosen = (): Appearance => {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  for (const media of [prefersDark, printing]) media.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    for (const media of [prefersDark, printing]) media.removeEventListener('change', listener);
  };
}

function choose(appearance: Appearance): void {
  if (appearance === 'system') localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, appearance);
  for (const tell of listeners) tell();
}

const isDarkNow = (): boolean =>
  !printing.matches && (chosen() === 'system' ? prefersDark.matches : chosen() === 'dark');

/** What the person chose for this machine; the machine's own choice until then. */
export const useAppearance = (): [Appearance, (appearance: Appearance) => void] => [
  useSyncExternalStore(subscribe, chosen),
  choose,
];

export const useIsDark = (): boolean => useSyncExternalStore(subscribe, isDarkNow);
