/** Lets one loop sleep and others wake it. A wake that comes while it is awake is kept for its next sleep. */
export class Signal {
  #woken = false;
  #wake: () => void = () => {};

  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => (clearTimeout(timer), resolve());
      });
    }
    this.#woken = false;
  }
}
