/** Lets one piece of work at a time have a lane; others wait their turn. */
export class LaneLock {
  readonly #tails = new Map<number, Promise<unknown>>();

  alone<T>(lanes: readonly number[], work: () => Promise<T>): Promise<T> {
    const run = Promise.all(lanes.flatMap((lane) => this.#tails.get(lane) ?? [])).then(work);
    const tail = run.catch(() => {});
    for (const lane of lanes) this.#tails.set(lane, tail);
    return run;
  }
}
