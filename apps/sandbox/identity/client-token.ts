import { z } from 'zod';

const Answer = z.object({ access_token: z.string(), expires_in: z.number() });

/** A system's own token (OAuth client credentials); asked for anew a minute before it ends. */
export function clientToken(endpoint: string, id: string, secret: string): () => Promise<string> {
  let held: Promise<string> | undefined;
  let until = 0;
  const ask = async () => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    const answer = await fetch(endpoint, { method: 'POST', body, signal: AbortSignal.timeout(5_000) });
    const { access_token, expires_in } = Answer.parse(await answer.json());
    until = Date.now() + (expires_in - 60) * 1_000;
    return access_token;
  };
  return () => {
    if (!held || Date.now() > until) {
      until = Infinity;
      held = ask();
      held.catch(() => (held = undefined));
    }
    return held;
  };
}
