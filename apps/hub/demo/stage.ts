import { devIssuerOf, type DevIssuer } from '#platform';
import { recount, type Books, type Recount } from '../../sandbox/index.js';
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
  const { LAND_REGISTRY_URL, TAX_URL, POST_URL, PORTAL_URL } = config;
  const book = async <Entries>(counterparty: string): Promise<Entries> =>
    ((await (await fetch(`${counterparty}/_books`)).json()) as { entries: Entries }).entries;
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
    recount: async () =>
      recount({
        landRegistry: await book<Books['landRegistry']>(LAND_REGISTRY_URL),
        tax: await book<Books['tax']>(TAX_URL),
        post: await book<Books['post']>(POST_URL),
        portal: await book<Books['portal']>(PORTAL_URL),
      }),
  };
}
