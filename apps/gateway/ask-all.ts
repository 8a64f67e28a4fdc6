import type { IncomingHttpHeaders } from 'node:http';

/** What a process said, or undefined when it could not be reached in time. */
export interface Said {
  readonly status: number;
  readonly body: unknown;
}

const PATIENCE_MS = 5_000;

/** By what a caller shows who he is. */
export type Shown = Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>;

/** Asks these processes the same question, as the caller who asks the gateway. */
export const askAll = (
  urls: readonly string[],
  path: string,
  { authorization, cookie }: Shown = {},
): Promise<(Said | undefined)[]> =>
  Promise.all(
    urls.map(async (url) => {
      try {
        const answer = await fetch(`${url}${path}`, {
          headers: { ...(authorization && { authorization }), ...(cookie && { cookie }) },
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        return { status: answer.status, body: (await answer.json()) as unknown };
      } catch {
        return undefined;
      }
    }),
  );
