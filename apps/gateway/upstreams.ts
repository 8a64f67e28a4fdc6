/** Where processes listen, by name: a service's, or `agencies:<adapter>` for one that runs that adapter. */
export type Upstreams = ReadonlyMap<string, readonly string[]>;

/** Processes that bear the name, or are of the service with that name; undefined when nothing was ever started by it. */
export function listeningAs(upstreams: Upstreams, name: string): readonly string[] | undefined {
  const own = [...upstreams].filter(([known]) => known === name || known.startsWith(`${name}:`));
  return own.length > 0 ? own.flatMap(([, urls]) => urls) : undefined;
}

/** Services, each once. */
export const servicesIn = (upstreams: Upstreams): string[] => [
  ...new Set([...upstreams.keys()].map((name) => name.split(':')[0]!)),
];
