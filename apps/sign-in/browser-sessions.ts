import { districtNow, type Actor, type Claims, type Database, type Sessions } from '#platform';
import type { OnApplicationShutdown } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { addSession, findSession, removeEndedSessions, removeSession, saveSeen } from './store/sessions.js';

const MINUTE_MS = 60_000;

export interface SessionRules {
  readonly origin: () => string;
  readonly idleMinutes: number;
  /** Longest life, however busy. */
  readonly hours: number;
  readonly now?: () => Date;
}

const hashOf = (id: string) => new Uint8Array(createHash('sha256').update(id).digest());

/** Sessions of browsers, in PostgreSQL: a copy of the table lets nobody in, and an ended session is ended at once everywhere. */
export class BrowserSessions implements Sessions, OnApplicationShutdown {
  readonly origin: () => string;
  readonly #now: () => Date;

  constructor(
    readonly db: Database,
    private readonly rules: SessionRules,
  ) {
    this.origin = rules.origin;
    this.#now = rules.now ?? districtNow;
  }

  /** A new session under an id nobody knew before, not even who brought a cookie along. */
  async begin(actor: Claims, idToken: string): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const now = this.#now();
    const endsAt = new Date(now.getTime() + this.rules.hours * 60 * MINUTE_MS);
    await removeEndedSessions(this.db, now);
    await addSession(this.db, { hash: hashOf(id), actor, idToken, seenAt: now, endsAt });
    return id;
  }

  async find(id: string, attended: boolean): Promise<Actor | undefined> {
    const now = this.#now();
    const hash = hashOf(id);
    const idleSince = new Date(now.getTime() - this.rules.idleMinutes * MINUTE_MS);
    const session = await findSession(this.db, hash, { now, idleSince });
    if (session && attended && now.getTime() - session.seenAt.getTime() > MINUTE_MS) await saveSeen(this.db, hash, now);
    return session?.actor;
  }

  /** Ends it, and gives what the identity provider wants to see of it. */
  end(id: string): Promise<string | undefined> {
    return removeSession(this.db, hashOf(id));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.db.$disconnect();
  }
}
