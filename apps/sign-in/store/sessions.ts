import type { Claims, Database } from '#platform';

export interface Session {
  readonly actor: Claims;
  /** Shown to the identity provider at sign-out. */
  readonly idToken: string;
  readonly seenAt: Date;
}

export interface NewSession extends Session {
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly endsAt: Date;
}

export async function addSession(db: Database, { actor, ...session }: NewSession): Promise<void> {
  await db.session.create({ data: { ...session, actor } });
}

/** A session that has not ended and was seen since `idleSince`. */
export async function findSession(
  db: Database,
  hash: Uint8Array<ArrayBuffer>,
  { now, idleSince }: { readonly now: Date; readonly idleSince: Date },
): Promise<Session | undefined> {
  const row = await db.session.findFirst({ where: { hash, endsAt: { gt: now }, seenAt: { gt: idleSince } } });
  return row ? { ...row, actor: row.actor as unknown as Claims } : undefined;
}

export async function saveSeen(db: Database, hash: Uint8Array<ArrayBuffer>, seenAt: Date): Promise<void> {
  await db.session.updateMany({ where: { hash }, data: { seenAt } });
}

/** Ends a session for good, and gives its identity token. */
export async function removeSession(db: Database, hash: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ id_token: string }[]>`
    delete from sign_in.session where hash = ${hash} returning id_token`;
  return row?.id_token;
}

export async function removeEndedSessions(db: Database, before: Date): Promise<void> {
  await db.session.deleteMany({ where: { endsAt: { lt: before } } });
}
