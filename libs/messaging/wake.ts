/** Readers of this process that want to know at once when something was written. Polling is the promise; this is haste. */
const sleepers = new Set<() => void>();

export function wakeAll(): void {
  for (const wake of sleepers) wake();
}

/** A nap that ends after `ms`, or at once when anything was written since the alarm was set. */
export class Alarm {
  #rang = false;
  #wake: (() => void) | undefined;
  readonly #ring = () => {
    this.#rang = true;
    this.#wake?.();
  };

  constructor() {
    sleepers.add(this.#ring);
  }

  async sleep(ms: number): Promise<boolean> {
    if (!this.#rang) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => (clearTimeout(timer), resolve());
      });
    }
    const rang = this.#rang;
    this.#rang = false;
    this.#wake = undefined;
    return rang;
  }

  ring = (): void => this.#ring();

  off(): void {
    sleepers.delete(this.#ring);
    this.#ring();
  }
}
