/** What must have been seen at least once, or the run proved nothing. */
export interface Witness {
  note(moment: string): void;
  readonly seen: ReadonlySet<string>;
  /** Requests through the gateway, by whoever, and those that failed: 5xx, or no answer. */
  readonly requests: { made: number; readonly failures: string[] };
  /** The sum of a counter over all processes that ever lived, as last scraped. */
  total(counter: string): number;
  scrape(metricsUrls: readonly (string | undefined)[]): Promise<void>;
}

const urlOf = (to: string | URL | Request): string => (to instanceof Request ? to.url : String(to));

const LINE = /^(\w+)(\{[^}]*\})? (\d+(?:\.\d+)?)$/gm;

export function openWitness(gatewayUrl: string): Witness {
  const seen = new Set<string>();
  const counters = new Map<string, number>();
  const requests = { made: 0, failures: [] as string[] };
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (...call) => {
    const answer = plainFetch(...call);
    const url = urlOf(call[0]);
    if (!url.startsWith(gatewayUrl)) return answer;
    requests.made += 1;
    const status = await answer.then(
      (given) => given.status,
      (error: unknown) => String(error),
    );
    if (typeof status === 'string' || status >= 500)
      requests.failures.push(`${call[1]?.method ?? 'GET'} ${url.slice(gatewayUrl.length)}: ${status}`);
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
