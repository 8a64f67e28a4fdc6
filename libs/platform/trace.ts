/** A piece of work, for who follows a dossier through the services. Name and attributes are codes of ours, never a person's. */
export interface Span {
  readonly name: string;
  readonly kind: 'consumer' | 'internal';
  /** `traceparent`s of what led to it. One is its parent; of several none is, and it points to each. */
  readonly causes: readonly (string | null | undefined)[];
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface Tracing {
  inSpan<T>(describe: () => Span, work: () => Promise<T>): Promise<T>;
  /** The `traceparent` of the span that is under way. */
  current(): string | undefined;
  /** Sends what was not sent yet. */
  end(): Promise<void>;
}

let tracing: Tracing = { inSpan: (_, work) => work(), current: () => undefined, end: async () => {} };

/** Called by what `--import` loads, before anything else is; nothing is traced otherwise. */
export const traceWith = (given: Tracing): void => void (tracing = given);

export const inSpan = <T>(describe: () => Span, work: () => Promise<T>): Promise<T> => tracing.inSpan(describe, work);
export const currentTrace = (): string | undefined => tracing.current();
export const endTracing = (): Promise<void> => tracing.end();
