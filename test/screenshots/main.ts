import 'reflect-metadata';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ownHub } from '../../apps/hub/demo/own-hub.js';
import { startHub } from '../../apps/hub/hub.js';
import type { BrowserContext } from 'playwright-core';
import { openChromium, pageOf, settle } from '../e2e/chromium.js';
import { aDistrict, SEED } from '../e2e/district.js';
import { PAGES } from '../e2e/pages.js';
import { show } from '../e2e/seen.js';

const WIDTHS = [1440, 768, 375];
const SCHEMES = ['light', 'dark'] as const;
const [TO = '.data/screenshots', ONLY = ''] = process.argv.slice(2);
const SEEN = PAGES.filter(({ name }) => name.startsWith(ONLY));

/** Every page at every width, light and dark, as a person sees it. What lies over a page is shown as it lies over the screen. */
const config = await ownHub({ ...process.env, SANDBOX_PROFILE: 'calm' }, SEED, '1');
const hub = await startHub(config);
const browser = await openChromium();
const missed: string[] = [];
const contexts = new Map<string | undefined, BrowserContext>();
rmSync(TO, { recursive: true, force: true });
mkdirSync(TO, { recursive: true });
try {
  const dossier = await aDistrict(
    hub,
    `postgresql://hub_portal:${config.ROLE_PASSWORD}@127.0.0.1:${config.PG_PORT}/hub`,
  );
  await new Promise((resolve) => setTimeout(resolve, 3_000)); // let the agencies answer what they answer at once
  for (const seen of SEEN) {
    const context =
      contexts.get(seen.person) ?? (await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' }));
    contexts.set(seen.person, context);
    const page = seen.person ? await pageOf(context, hub.url, seen.person) : await context.newPage();
    try {
      await show(page, hub.url, seen, dossier);
    } catch (error) {
      missed.push(`${seen.name}: ${String(error).split('\n')[0]}`); // the other pages are looked at all the same
      await page.close();
      continue;
    }
    const fullPage = (await page.locator('.ant-modal, .ant-drawer').count()) === 0;
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize({ width, height: width > 400 ? 900 : 740 });
        await page.emulateMedia({ colorScheme });
        await settle(page);
        await page.screenshot({ path: path.join(TO, `${seen.name}-${width}-${colorScheme}.png`), fullPage });
      }
    await page.close();
  }
  console.log(`${TO}: ${(SEEN.length - missed.length) * WIDTHS.length * SCHEMES.length} pages`);
  for (const one of missed) console.error(`not seen: ${one}`);
} finally {
  await browser.close();
  await hub.close();
  rmSync(config.DATA_DIR, { recursive: true, force: true });
}
process.exit(missed.length === 0 ? 0 : 1);
