import { askAll, type Said } from './ask-all.js';
import type { Upstreams } from './upstreams.js';

const STATUSES = ['up', 'degraded', 'down'] as const;
interface Standing {
  readonly name?: string;
  readonly status: (typeof STATUSES)[number];
}

const worse = (one: Standing | undefined, other: Standing): Standing =>
  one && STATUSES.indexOf(one.status) >= STATUSES.indexOf(other.status) ? one : other;

/** Findings by name; of what several processes say of the same thing, the worst. */
export function worstOf(findings: readonly (readonly [name: string, Standing])[]): Record<string, Standing> {
  const worst: Record<string, Standing> = {};
  for (const [name, standing] of findings) worst[name] = worse(worst[name], standing);
  return worst;
}

/** A service with no process that answers is down; with fewer than there should be, degraded. */
const processesOf = (name: string, said: readonly (Said | undefined)[]): [string, Standing] => {
  const answering = said.filter(Boolean).length;
  const status = answering === 0 ? 'down' : answering < said.length ? 'degraded' : 'up';
  return [`process:${name}`, { status }];
};

const detailsIn = (said: Said | undefined): [string, Standing][] =>
  Object.entries((said?.body as { details?: Record<string, Standing> } | undefined)?.details ?? {});

/** How the whole hub stands, by what each of its processes says of itself at this path. */
export async function healthOf(upstreams: Upstreams, path: string): Promise<Said> {
  const findings = await Promise.all(
    [...upstreams].map(async ([name, urls]) => {
      const said = await askAll(urls, path);
      return [processesOf(name, said), ...said.flatMap(detailsIn)];
    }),
  );
  const details = worstOf(findings.flat());
  const worst = Object.values(details).reduce(worse, { status: 'up' as const }).status;
  const status = { up: 'ok', degraded: 'degraded', down: 'error' }[worst];
  return { status: worst === 'down' ? 503 : 200, body: { status, details } };
}

/** How every counterparty stands: a list, as each process gives it. */
export async function counterpartiesOf(upstreams: Upstreams): Promise<Said> {
  const said = await askAll([...upstreams.values()].flat(), '/health/agencies');
  const findings = said.flatMap((one) => (Array.isArray(one?.body) ? (one.body as Required<Standing>[]) : []));
  return { status: 200, body: Object.values(worstOf(findings.map((finding) => [finding.name, finding]))) };
}
