import { recount, type Recount } from './audit.js';
import type { Books } from './audit-books.js';
import type { Profile } from './behaviour.js';
import type { Counterparty, Setting } from './counterparty.js';
import { openLandRegistry } from './land-registry/land-registry.js';
import { openPost } from './post/post.js';
import type { Filed, FileOrder } from './portal/file-order.js';
import type { Token } from './portal/filing.js';
import { openPortal } from './portal/portal.js';
import { type Script, scriptOf } from './script.js';
import { openTax } from './tax/tax.js';

const NAMES = ['landRegistry', 'tax', 'post', 'portal'] as const;
export type CounterpartyName = (typeof NAMES)[number];

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
  readonly secrets: Readonly<Record<'landRegistry' | 'tax' | 'post', string>>;
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

/** Starts the four counterparties, each on its own port. They know nothing of the hub but its address. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { seed, secrets, ports, host = '127.0.0.1' } = options;
  const setting: Setting = { scriptFor: (code) => scriptOf(seed, code), ...options, host };
  const portal = openPortal(setting, options.portalToken);
  const all: Record<CounterpartyName, Counterparty> = {
    landRegistry: openLandRegistry(setting, secrets.landRegistry),
    tax: openTax(setting, secrets.tax),
    post: openPost(setting, secrets.post),
    portal,
  };
  const each = async <T>(work: (name: CounterpartyName) => Promise<T>) =>
    Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await work(name)] as const)));
  const urls = await each((name) => all[name].server.listen({ host, port: ports[name] }));
  const books = (): Books => ({
    landRegistry: all.landRegistry.book.entries,
    tax: all.tax.book.entries,
    post: all.post.book.entries,
    portal: all.portal.book.entries,
  });
  return {
    urls: urls as Record<CounterpartyName, string>,
    file: (order) => portal.file(order),
    books,
    recount: () => recount(books()),
    close: async () => {
      await each((name) => all[name].close());
    },
  };
}
