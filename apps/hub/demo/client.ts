/** The hub's API as people's screens use it. */
export interface Client {
  get<T>(path: string): Promise<T>;
  /** Does an act; undefined when it is not lawful any more, because somebody or something was faster. */
  act<T>(path: string, body: unknown, key?: string): Promise<T | undefined>;
}

/**
 * As somebody with this token. Tries again while the hub is away, until the signal; a 409 means that the moment for this act
 * has passed.
 */
export function clientOf(hubUrl: string, token: () => Promise<string>, signal?: AbortSignal): Client {
  const call = async (method: string, path: string, body?: unknown, key?: string): Promise<Response> => {
    for (;;) {
      const response = await fetch(`${hubUrl}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await token()}`,
          'content-type': 'application/json',
          ...(key && { 'idempotency-key': key }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch(() => undefined);
      if (response && response.status !== 502 && response.status !== 503) return response;
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  return {
    async get(path) {
      const response = await call('GET', path);
      if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as never;
    },
    async act(path, body, key) {
      const response = await call('POST', path, body, key);
      if (response.status === 409) return undefined;
      if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
      const text = await response.text();
      return (text ? JSON.parse(text) : {}) as never;
    },
  };
}
