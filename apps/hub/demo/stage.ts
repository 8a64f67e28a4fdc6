import { devIssuerOf, type DevIssuer } from '#platform';
import {
  COUNTERPARTIES,
  eachCounterparty,
  recount,
  type Books,
  type CounterpartyName,
  type Recount,
} from '../../sandbox/index.js';
import type { HubConfig } from '../config.js';
import type { Hub } from '../hub.js';

/** Where a demo plays: a hub, tokens it takes, and the counterparties' side of it. */
export interface Stage {
  readonly url: string;
  readonly issuer: DevIssuer;
  /** By which the counterparties play their parts. */
  readonly seed: string;
  /** Whether hub, counterparties and people share this process. */
  readonly isOne: boolean;
  readonly file: (order: { readonly dossiers: number; readonly seed: string }) => Promise<unknown>;
  readonly recount: () => Promise<Recount>;
}

/** A hub of the demo's own, in this process. */
export const stageOf = ({ url, issuer, sandbox }: Hub, seed: string): Stage => ({
  url,
  issuer,
  seed,
  isOne: true,
  file: async (order) => void sandbox!.file(order).catch(() => {}), // stopped on the way: the books say how many were filed
  recount: async () => sandbox!.recount(),
});

/** A hub that runs already, and the counterparties where this configuration finds them. */
export async function stageAt(url: string, config: HubConfig): Promise<Stage> {
  const { PORTAL_URL } = config;
  const book = async (name: CounterpartyName) => {
    const answer = await fetch(`${config[`${COUNTERPARTIES[name].variable}_URL`]}/_books`);
    return [name, ((await answer.json()) as { entries: Books[CounterpartyName] }).entries] as const;
  };
  return {
    url: url.replace(/\/$/, ''),
    issuer: await devIssuerOf(config),
    seed: config.SANDBOX_SEED,
    isOne: false,
    async file(order) {
      const answer = await fetch(`${PORTAL_URL}/_file`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      });
      if (!answer.ok) throw new Error(`${PORTAL_URL}/_file: ${answer.status} ${await answer.text()}`);
    },
    recount: async () => recount(Object.fromEntries(await Promise.all(Object.values(eachCounterparty(book)))) as Books),
  };
}
