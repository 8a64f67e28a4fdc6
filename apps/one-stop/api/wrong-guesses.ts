/**
 * Counts wrong guesses, so that nobody tries all: of one code, and of all codes together. It counts in this process only; in front
 * of several the proxy limits too. A right answer does not clear the count.
 */
export class WrongGuesses {
  readonly #counts = new Map<string, { wrong: number; until: number }>();

  constructor(
    private readonly most = { ofOne: 5, ofAll: 300 },
    private readonly windowMs = 15 * 60_000,
    private readonly now: () => number = () => performance.now(),
  ) {}

  isTooMany(code: string): boolean {
    return this.#wrong(code) >= this.most.ofOne || this.#wrong(ALL) >= this.most.ofAll;
  }

  note(code: string): void {
    for (const key of [code, ALL]) {
      const wrong = this.#wrong(key) + 1;
      const until = wrong === 1 ? this.now() + this.windowMs : this.#counts.get(key)!.until;
      this.#counts.set(key, { wrong, until });
    }
    if (this.#counts.size > 10_000) this.#forget();
  }

  #wrong(key: string): number {
    const count = this.#counts.get(key);
    return count && count.until > this.now() ? count.wrong : 0;
  }

  #forget(): void {
    for (const [key, { until }] of this.#counts) if (until <= this.now()) this.#counts.delete(key);
  }
}

const ALL = '*';
