/** What must have been seen at least once, or the run proved nothing. */
export interface Witness {
  note(moment: string): void;
  readonly seen: ReadonlySet<string>;
  /** Requests through the gateway, by whoever, and those that failed: 5xx, or no answer. */
  readonly requests: { made: number; failed: number };
  /** The sum of a counter over all processes that ever lived, as last scraped. */
  total(counter: string): number;
  scrape(metricsUrls: readonly (string | undefined)[]): Promise<void>;
}

const urlOf = (to: string | URL | Request): string => (to instanceof Request ? to.url : String(to));

const LINE = /^(\w+)(\{[^}]*\})? (\d+(?:\.\d+)?)$/gm;

export function openWitness(gatewayUrl: string): Witness {
  const seen = new Set<string>();
  const counters = new Map<string, number>();
  const requests = { made: 0, failed: 0 };
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (...call) => {
    const answer = plainFetch(...call);
    if (!urlOf(call[0]).startsWith(gatewayUrl)) return answer;
    requests.made += 1;
    const failed = await answer.then(
      ({ status }) => status >= 500,
      () => true,
    );
    if (failed) requests.failed += 1;
    return answer;
  };
  const scrapeOne = async (url: string) => {
    const text = await plainFetch(url, { signal: AbortSignal.timeout(2_000) })
      .then((answer) => answer.text())
      .catch(() => '');
    for (const [, name, labels = '', value] of text.matchAll(LINE))
      if (name!.startsWith('bus_')) counters.set(`${name}|${url}${labels}`, Number(value));
  };
  return {
    seen,
    requests,
    note: (moment) => void seen.add(moment),
    total: (counter) =>
      [...counters].filter(([key]) => key.startsWith(`${counter}|`)).reduce((sum, [, value]) => sum + value, 0),
    scrape: async (urls) => void (await Promise.all(urls.flatMap((url) => (url ? [scrapeOne(url)] : [])))),
  };
}
