import { randomUUID } from 'node:crypto';

const LIFE_MS = 10 * 60_000;

/** Sessions live in memory: a restart of the portal ends them all, as it would the real one's. */
export interface Sessions {
  open(): string;
  isOpen(session: string): boolean;
}

export function sessions(now: () => number): Sessions {
  const openUntil = new Map<string, number>();
  return {
    open() {
      const session = randomUUID();
      openUntil.set(session, now() + LIFE_MS);
      return session;
    },
    isOpen: (session) => now() < (openUntil.get(session) ?? 0),
  };
}
