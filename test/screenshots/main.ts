import 'reflect-metadata';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ownHub } from '../../apps/hub/demo/own-hub.js';
import { startHub, type Hub } from '../../apps/hub/hub.js';
import { openChromium, pageOf } from '../e2e/chromium.js';
import { clerkOf, postalDay } from '../e2e/given.js';
import { PAGES, show } from '../e2e/pages.js';
import { makeTroubles } from '../e2e/troubles.js';

const WIDTHS = [1440, 768, 375];
const [TO = '.data/screenshots', ONLY = ''] = process.argv.slice(2);
const SEEN = PAGES.filter(({ name }) => name.startsWith(ONLY));

/** Some dossiers on their way, and the id of one that has come furthest. */
async function prepare(hub: Hub): Promise<string> {
  await hub.sandbox!.file({ dossiers: 9, seed: 'screenshots' });
  const token = await hub.issuer.tokenFor({ sub: 'screenshots', role: 'clerk', offices: ['000.00.14.H03'] });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const ask = async (at: string, init: RequestInit = {}) =>
    (await fetch(`${hub.url}${at}`, { ...init, headers })).json();
  const { items } = (await ask('/v1/dossiers?open=true')) as {
    items: { id: string; acts: string[]; procedure: { code: string } }[];
  };
  const ready = items
    .filter(({ acts }) => acts.includes('accept'))
    .toSorted((a, b) => (a.procedure.code < b.procedure.code ? 1 : -1));
  for (const { id } of ready.slice(0, 5)) await ask(`/v1/dossiers/${id}/accept`, { method: 'POST', body: '{}' });
  const clerk = await clerkOf(hub);
  for (let count = 0; count < 3; count += 1) await clerk.receive();
  await new Promise((resolve) => setTimeout(resolve, 3_000)); // let the agencies answer what they answer at once
  await postalDay(hub);
  return ready[0]!.id;
}

/** Every page at every width, light and dark, as a person sees it. */
const config = await ownHub(process.env, 'screenshots', '1');
const hub = await startHub(config);
const browser = await openChromium();
rmSync(TO, { recursive: true, force: true });
mkdirSync(TO, { recursive: true });
try {
  const id = await prepare(hub);
  await makeTroubles(`postgresql://hub_portal:${config.ROLE_PASSWORD}@127.0.0.1:${config.PG_PORT}/hub`);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of WIDTHS)
      for (const seen of SEEN) {
        const context = await browser.newContext({ viewport: { width, height: width > 400 ? 900 : 740 }, colorScheme });
        const page = seen.person ? await pageOf(context, hub.url, seen.person) : await context.newPage();
        await show(page, hub.url, seen, id);
        await page.screenshot({ path: path.join(TO, `${seen.name}-${width}-${colorScheme}.png`), fullPage: true });
        await context.close();
      }
  console.log(`${TO}: ${SEEN.length * WIDTHS.length * 2} pages`);
} finally {
  await browser.close();
  await hub.close();
  rmSync(config.DATA_DIR, { recursive: true, force: true });
}
process.exit();
