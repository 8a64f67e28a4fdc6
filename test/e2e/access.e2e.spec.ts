import { eventually } from '#testing';
import { spawnSync } from 'node:child_process';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { describeInChromium, openChromium, pageOf, settle, violationsOn } from './chromium.js';
import { clerkOf, postalDay } from './given.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';
import { PAGES, show } from './pages.js';
import { makeTroubles } from './troubles.js';

describeInChromium('every page', () => {
  let hub: HubUnderTest;
  let browser: Browser;
  let dossier: { id: string; code: string; phone: string };

  beforeAll(async () => {
    spawnSync(process.execPath, ['scripts/build-console.mjs'], { stdio: 'inherit' });
    hub = await hubUnderTest();
    browser = await openChromium();
    await (await clerkOf(hub)).receive();
    await hub.sandbox!.file({ dossiers: 3, seed: 'access' });
    dossier = await eventually(async () => {
      const { rows } = await hub.database.owner.query<typeof dossier>(
        `select id, coalesce(code, foreign_code) as code, state #>> '{applicant,phone}' as phone
         from one_stop.dossier where foreign_code is not null order by id limit 1`,
      );
      if (!rows[0]) throw new Error('not filed yet');
      return rows[0];
    });
    await makeTroubles(hub.database.urlAs('portal'));
    await postalDay(hub);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await hub.close();
  });

  /** Everybody in a browser of their own, who signs in once. */
  async function lookAt(options: BrowserContextOptions, language: string): Promise<string[]> {
    const contexts = new Map<string | undefined, BrowserContext>();
    const wrong: string[] = [];
    for (const seen of PAGES) {
      const { person, name } = seen;
      const context = contexts.get(person) ?? (await browser.newContext(options));
      if (!contexts.has(person)) {
        contexts.set(person, context);
        await context.addInitScript((kept) => localStorage.setItem('lien-thong.language', kept), language);
        if (person) await (await pageOf(context, hub.url, person)).close();
      }
      const page = await context.newPage();
      await show(page, hub.url, seen, dossier.id);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await settle(page);
        wrong.push(
          ...(await violationsOn(page, colorScheme === 'dark')).map(
            (violation) => `${colorScheme} ${name}: ${violation}`,
          ),
        );
      }
      await page.close();
    }
    for (const context of contexts.values()) await context.close();
    return wrong;
  }

  it.each(['vi', 'en'])(
    'is open to everybody (axe, WCAG 2.2 AA) in %s, light and dark',
    async (language) => {
      const wrong = await lookAt({ viewport: { width: 1440, height: 900 } }, language);

      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it('of an officer first loads at most 450 kB, of a citizen no script at all', async () => {
    const signedIn = await browser.newContext();
    await pageOf(signedIn, hub.url, 'can-bo-mot-cua');
    const context = await browser.newContext({ storageState: await signedIn.storageState() });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (/\.(js|css)$/.test(request.url())) sizes.push(request.sizes().then((size) => size.responseBodySize));
    });

    await page.goto(`${hub.url}/dossiers`);
    await page.locator('table.rows').waitFor();

    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(450_000);
    for (const at of ['/tra-cuu', '/thu-tuc', '/thu-tuc/2.000889'])
      expect(await (await fetch(hub.url + at)).text()).not.toContain('<script');
    await context.close();
    await signedIn.close();
  }, 300_000);

  it('of a citizen works without script: code and four digits give one plain sentence', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 700 } });
    const page = await context.newPage();

    await page.goto(`${hub.url}/tra-cuu/${dossier.code}`);
    await page.locator('[name=digits]').fill(dossier.phone.slice(-4));
    await page.locator('button').click();

    expect(await page.locator('.sentence').textContent()).toContain('Hồ sơ');
    expect(page.url()).toBe(`${hub.url}/tra-cuu`);
    await context.close();
  }, 300_000);
});
