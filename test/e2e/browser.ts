/** A browser reduced to what a sign-in needs: it follows redirects and keeps cookies. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  async fetch(to: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...(init.headers as Record<string, string>) };
    const answer = await fetch(new URL(to, this.origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  /** Goes on from one redirect to the next, and gives the address where it was let rest. */
  async follow(to: string, init?: RequestInit): Promise<{ url: string; answer: Response }> {
    let answer = await this.fetch(to, init);
    let url = to;
    for (let hops = 0; answer.headers.has('location') && hops < 20; hops += 1) {
      url = new URL(answer.headers.get('location')!, this.origin).href;
      answer = await this.fetch(url);
    }
    return { url, answer };
  }

  /** Signs in as one of the people of the development identity provider. */
  async signIn(person: string, to = '/auth/me'): Promise<{ url: string; answer: Response }> {
    const chooser = await this.follow(`/auth/sign-in?to=${encodeURIComponent(to)}`);
    return this.follow(chooser.url, { method: 'POST', body: new URLSearchParams({ person }) });
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
