/** Somebody who can sign in without a password, and what the screen says of them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What they are. */
  readonly title: string;
  readonly place: string;
  /** What they see and do, in a sentence. */
  readonly does: string;
  /** What tokens say of them. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A system that gets tokens for itself (client credentials). */
export interface SystemClient {
  readonly id: string;
  readonly secret: string;
  readonly claims: Readonly<Record<string, unknown>>;
}
