import type { Adapter, AdapterPayload } from 'oidc-provider';

const kept = new Map<string, { payload: AdapterPayload; until: number }>();
const MOST_KEPT = 5_000;

/** What the identity provider remembers, until the process ends; the oldest goes first when there is too much. */
export class Memory implements Adapter {
  constructor(private readonly kind: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn = 3_600): Promise<void> {
    kept.set(`${this.kind}:${id}`, { payload, until: Date.now() + expiresIn * 1_000 });
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = kept.get(`${this.kind}:${id}`);
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...kept.entries()].find(([key, { payload }]) => key.startsWith(`${this.kind}:`) && payload.uid === uid)?.[1]
      .payload;
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const found = kept.get(`${this.kind}:${id}`);
    if (found) found.payload.consumed = Math.floor(Date.now() / 1_000);
  }

  async destroy(id: string): Promise<void> {
    kept.delete(`${this.kind}:${id}`);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }
}
