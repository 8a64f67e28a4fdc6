import { FAULTS, HubError } from '#contracts';
import { districtNow } from '#platform';
import CircuitBreaker from 'opossum';

export interface CircuitOptions {
  /** What is on the other side, for error texts: `land-registry/register-transfer`. */
  readonly name: string;
  /** A call that takes longer has failed. */
  readonly timeoutMs: number;
  /** Opens when more than this share of the calls of the last 10 s failed … */
  readonly openAbovePercent: number;
  /** … and there were at least that many. */
  readonly volumeThreshold: number;
  /** How long it stays open before one call is let through. */
  readonly retryAfterMs: number;
  /** The most calls under way at once. */
  readonly concurrency: number;
}

/** How calls to one counterparty are going; what health shows. */
export interface CircuitReading {
  readonly circuit: 'closed' | 'open' | 'half-open';
  readonly lastSuccessAt: Date | undefined;
  readonly lastFailureAt: Date | undefined;
}

/** The calls let through together while a counterparty recovers. */
interface Cohort {
  readonly size: number;
  started: number;
  succeeded: number;
}

/**
 * Keeps a sick counterparty from being called. After `retryAfterMs` one call goes through, and then 2, 4, 8 … as long as
 * each of them succeeds; the first that fails opens it again. A rejection is an answer and never counts as a failure.
 */
export class Circuit {
  readonly #breaker: CircuitBreaker<[() => Promise<unknown>]>;
  #running = 0;
  #cohort: Cohort | undefined;
  #lastSuccessAt: Date | undefined;
  #lastFailureAt: Date | undefined;

  constructor(
    private readonly options: CircuitOptions,
    private readonly now: () => Date = districtNow,
  ) {
    this.#breaker = new CircuitBreaker((call: () => Promise<unknown>) => call(), {
      name: options.name,
      timeout: options.timeoutMs,
      volumeThreshold: options.volumeThreshold,
      errorThresholdPercentage: options.openAbovePercent,
      resetTimeout: options.retryAfterMs,
      errorFilter: (error: Error) => !isFailure(error),
    });
    this.#breaker.on('open', () => (this.#cohort = undefined));
    this.#breaker.on('halfOpen', () => (this.#cohort = cohortOf(1)));
  }

  /** Longest a call may take. */
  get timeoutMs(): number {
    return this.options.timeoutMs;
  }

  get reading(): CircuitReading {
    const circuit = this.#breaker.opened ? 'open' : this.#cohort ? 'half-open' : 'closed';
    return { circuit, lastSuccessAt: this.#lastSuccessAt, lastFailureAt: this.#lastFailureAt };
  }

  /** How many calls may start now. 0 while it is open. */
  budget(): number {
    if (this.#breaker.opened) return 0;
    const room = this.options.concurrency - this.#running;
    const allowed = this.#cohort ? this.#cohort.size - this.#cohort.started : room;
    return Math.max(0, Math.min(room, allowed));
  }

  /** Makes a call; while there is no budget, fails without calling. What it fails with is always a HubError. */
  async fire<T>(call: () => Promise<T>): Promise<T> {
    if (this.budget() === 0) throw new HubError('agency/unavailable', `${this.options.name}: đang tạm ngừng gửi`);
    const cohort = this.#cohort;
    if (cohort) cohort.started += 1;
    this.#running += 1;
    try {
      const answer = (await this.#breaker.fire(call)) as T;
      this.#answered(cohort);
      return answer;
    } catch (error) {
      if (isFailure(error)) this.#failed(cohort);
      else this.#answered(cohort);
      throw toHubError(error, this.options.name);
    } finally {
      this.#running -= 1;
    }
  }

  /** Ends its timers. */
  stop(): void {
    this.#breaker.shutdown();
  }

  #answered(cohort: Cohort | undefined): void {
    this.#lastSuccessAt = this.now();
    if (!cohort || cohort !== this.#cohort) return;
    cohort.succeeded += 1;
    if (cohort.succeeded < cohort.size) return;
    this.#cohort = cohort.size * 2 < this.options.concurrency ? cohortOf(cohort.size * 2) : undefined;
  }

  #failed(cohort: Cohort | undefined): void {
    this.#lastFailureAt = this.now();
    if (cohort && cohort === this.#cohort) this.#breaker.open();
  }
}

const cohortOf = (size: number): Cohort => ({ size, started: 0, succeeded: 0 });

const isTimeout = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT';

/** The counterparty is sick: it did not answer, or not sensibly. Our own mistakes and its refusals are not its sickness. */
const isFailure = (error: unknown): boolean =>
  isTimeout(error) || (error instanceof HubError && FAULTS[error.code].retry);

function toHubError(error: unknown, name: string): HubError {
  if (error instanceof HubError) return error;
  if (isTimeout(error)) return new HubError('agency/unavailable', `${name}: quá giờ không trả lời`);
  return new HubError('hub/failed', `${name}: lỗi bộ nối`, [], { cause: error });
}
