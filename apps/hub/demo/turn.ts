import { Claims } from '#platform';
import { scriptOf } from '../../sandbox/index.js';
import { DEMO_PEOPLE } from '../demo-people.js';
import type { Hub } from '../hub.js';
import { clientOf, type Client } from './client.js';
import { transferAtDesk } from './transfer-at-desk.js';
import { actOn, answerOne, signLists, type Listed } from './people.js';

export interface Setting {
  readonly hub: Hub;
  /** By which the counterparties play their parts. */
  readonly seed: string;
  readonly signal: AbortSignal;
}

const AT_FIRST = 6;
/** With so many open, nothing is left to the visitor any more: a hub that nobody looks at does not fill up. */
const MANY = 40;
/** One in four is left to whoever looks. */
const isLeft = (id: string): boolean => '048c'.includes(id.at(-1)!);

/** What the made-up people do when it is their turn: one thing each, and a new dossier where that is asked for. */
export function turnOf({ hub, seed, signal }: Setting): (files: boolean) => Promise<void> {
  const [clerk, officer, postal] = ['can-bo-mot-cua', 'can-bo-dia-chinh', 'nhan-vien-buu-dien'].map((id) =>
    personOf(hub, id, signal),
  ) as [Client, Client, Client];
  const file = filingOf(hub, clerk);
  const withdraws = (code: string) => scriptOf(seed, code) === 'withdraw';
  return async (files) => {
    const { items } = await clerk.get<{ items: Listed[] }>('/v1/dossiers?open=true&limit=500');
    for (let count = files ? (items.length === 0 ? AT_FIRST : 1) : 0; count > 0; count -= 1) await file();
    const isTheirs = items.length < MANY ? (id: string) => !isLeft(id) : () => true;
    for (const dossier of items) if (isTheirs(dossier.id) && (await actOn(clerk, dossier, withdraws))) break;
    await answerOne(officer, isTheirs);
    await signLists(postal, isTheirs);
  };
}

/** Somebody whom the sign-in page shows, at work by the same API and with the same rights. */
function personOf({ url, issuer }: Hub, id: string, signal: AbortSignal): Client {
  const { name, claims } = DEMO_PEOPLE.find((person) => person.id === id)!;
  return clientOf(url, () => issuer.tokenFor(Claims.parse({ ...claims, sub: id, name })), signal);
}

/** Two of three are filed online, one at the desk. */
function filingOf({ sandbox }: Hub, clerk: Client): () => Promise<void> {
  const seed = String(Date.now());
  let filed = 0;
  return async () => {
    filed += 1;
    if (filed % 3 === 0) await clerk.act('/v1/dossiers', transferAtDesk(seed, filed), crypto.randomUUID());
    else void sandbox!.file({ dossiers: 1, seed }).catch(() => {}); // cut off by the end: taken up at the next start
  };
}
