import { recount, type Recount } from './audit.js';
import type { Books } from './audit-books.js';
import type { Profile } from './behaviour.js';
import { type CounterpartyName, eachCounterparty, eachOffice, OFFICES, type OfficeName } from './counterparties.js';
import type { Counterparty, Setting } from './counterparty.js';
import type { Filed, FileOrder } from './portal/file-order.js';
import type { Token } from './portal/filing.js';
import { openPortal } from './portal/portal.js';
import { type Script, scriptOf } from './script.js';

export interface SandboxOptions {
  readonly hubUrl: string;
  /** Where the books lie; a restart with the same folder goes on where it was cut off. */
  readonly folder: string;
  /** 0 takes any free port. */
  readonly ports: Readonly<Record<CounterpartyName, number>>;
  readonly host?: string;
  readonly seed: string;
  /** Artificial delays are multiplied by it; 0 = none. */
  readonly speed: number;
  readonly profile: Profile;
  /** Standard Webhooks secrets, `whsec_…`. */
  readonly secrets: Readonly<Record<OfficeName, string>>;
  readonly portalToken: Token;
  /** How a dossier is meant to go; by the seed where it is not given. */
  readonly scriptFor?: (code: string) => Script;
}

export interface Sandbox {
  readonly urls: Readonly<Record<CounterpartyName, string>>;
  /** Files made-up dossiers as the portal; resolves when the hub has answered for each. */
  file(order: FileOrder): Promise<readonly Filed[]>;
  books(): Books;
  recount(): Recount;
  close(): Promise<void>;
}

/** Starts the counterparties, each on its own port. They know nothing of the hub but its address. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { seed, secrets, ports, host = '127.0.0.1' } = options;
  const setting: Setting = { scriptFor: (code) => scriptOf(seed, code), ...options, host };
  const portal = openPortal(setting, options.portalToken);
  const all: Record<CounterpartyName, Counterparty> = {
    ...eachOffice((name) => OFFICES[name].open(setting, secrets[name])),
    portal,
  };
  const listening = eachCounterparty((name) => all[name].server.listen({ host, port: ports[name] }));
  await Promise.all(Object.values(listening));
  const addresses = Object.entries(listening).map(async ([name, url]) => [name, await url] as const);
  const books = (): Books => eachCounterparty((name) => all[name].book.entries);
  return {
    urls: Object.fromEntries(await Promise.all(addresses)) as Record<CounterpartyName, string>,
    file: (order) => portal.file(order),
    books,
    recount: () => recount(books()),
    close: async () => {
      await Promise.all(Object.values(all).map((one) => one.close()));
    },
  };
}
