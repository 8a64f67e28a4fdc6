import type { Role } from '#platform';
import { scriptOf } from '../../sandbox/index.js';
import { clientOf, type Client } from './client.js';
import { legsOf, type Line } from './legs.js';
import { workOnce, type Listed, type People } from './people.js';
import type { Report } from './report.js';
import type { Stage } from './stage.js';

const OFFICE = '000.00.14.H03';
const PATIENCE_MS = 180_000;

interface Order {
  readonly dossiers: number;
  readonly seed: string;
  readonly tell: (text: string) => void;
}

/** Files dossiers as the portal would, lets people at the desks work until nothing waits any more, and counts. */
export async function runDemo(stage: Stage, { dossiers, seed, tell }: Order): Promise<Report> {
  const before = (await stage.recount()).filed;
  const started = performance.now();
  await stage.file({ dossiers, seed });
  const as = (role: Role): Client =>
    clientOf(stage.url, () => stage.issuer.tokenFor({ sub: `demo-${role}`, role, offices: [OFFICE] }));
  const people: People = {
    clerk: as('clerk'),
    postal: as('postal'),
    withdraws: (code) => scriptOf(stage.seed, code) === 'withdraw',
  };
  for (let quiet = 0; quiet < 3 && performance.now() - started < PATIENCE_MS;) {
    await workOnce(people);
    const { filed, waiting, lost } = await stage.recount();
    const left = Math.max(0, before + dossiers - filed) + waiting + lost; // others may file too
    quiet = left === 0 ? quiet + 1 : 0;
    tell(`\r  đã nộp ${filed - before}/${dossiers}, còn ${left} …`);
    if (left > 0 || quiet < 3) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  tell('\n');
  const seconds = (performance.now() - started) / 1000;
  const peakMiB = stage.isOne ? Math.round(process.resourceUsage().maxRSS / 1024) : undefined;
  const recount = await stage.recount();
  const unfiled = before + dossiers - recount.filed;
  return { recount, unfiled, seconds, peakMiB, ...(await lookBack(people.clerk)) };
}

async function lookBack(clerk: Client): Promise<Pick<Report, 'legs' | 'waiting' | 'example'>> {
  const { items } = await clerk.get<{ items: (Listed & { businessText: string })[] }>('/v1/dossiers?limit=500');
  const timelines = await Promise.all(
    items.map(async ({ id }) => (await clerk.get<{ items: Line[] }>(`/v1/dossiers/${id}/timeline`)).items),
  );
  const open = items.filter(({ business }) => !['returned', 'declined', 'stopped'].includes(business));
  const waiting: Record<string, number> = {};
  for (const { businessText } of open) waiting[businessText] = (waiting[businessText] ?? 0) + 1;
  const longest = timelines.reduce(
    (best, lines, place) => (lines.length > (timelines[best]?.length ?? 0) ? place : best),
    0,
  );
  const example = items[longest] && { code: items[longest].code ?? '', lines: timelines[longest]! };
  return { legs: legsOf(timelines), waiting, example };
}
