import type { BrowserContext, Page } from 'playwright-core';
import { describeInChromium, pageOf, settle, violationsOn } from './chromium.js';
import { aDistrict } from './district.js';
import type { Looked } from './openers.js';
import { PAGES } from './pages.js';
import { show, type Seen } from './seen.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 375, height: 740 };
/** Every page once as it is first seen, then dark, then both as narrow as a phone. */
const LOOKS = [
  ['light', DESK],
  ['dark', DESK],
  ['dark', PHONE],
  ['light', PHONE],
] as const;
/** Pages that are looked at side by side: one renders while another is asked for. */
const AT_ONCE = 3;

describeInChromium('every page', () => {
  const people = new PeopleInBrowsers();
  let dossier: Looked;
  beforeAll(async () => (dossier = await aDistrict(people.hub, people.hub.database.urlAs('portal'))), 300_000);

  const looksWrong = async (page: Page, { name }: Seen): Promise<string[]> => {
    const wrong: string[] = [];
    for (const [colorScheme, size] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      await settle(page);
      wrong.push(...(await violationsOn(page)).map((one) => `${name}, ${colorScheme}, ${size.width}: ${one}`));
    }
    return wrong;
  };

  /** Everybody in a browser of their own, who signs in once. */
  async function contextsIn(language: string): Promise<Map<string | undefined, BrowserContext>> {
    const contexts = new Map<string | undefined, BrowserContext>();
    for (const person of new Set(PAGES.map((seen) => seen.person))) {
      const context = await people.open({ viewport: DESK });
      await context.addInitScript((kept) => localStorage.setItem('lien-thong.language', kept), language);
      if (person) await (await pageOf(context, people.hub.url, person)).close();
      contexts.set(person, context);
    }
    return contexts;
  }

  it.each(['vi', 'en'])(
    'is open to everybody (axe, WCAG 2.2 AA) in %s, light and dark, wide and narrow',
    async (language) => {
      const contexts = await contextsIn(language);
      const left = [...PAGES];
      const wrong: string[] = [];

      const look = async () => {
        for (let seen = left.shift(); seen; seen = left.shift()) {
          const page = await contexts.get(seen.person)!.newPage();
          await show(page, people.hub.url, seen, dossier);
          wrong.push(...(await looksWrong(page, seen)));
          await page.close();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, look));
      await people.leave();

      expect(wrong).toEqual([]);
    },
  );

  it('of a citizen works without script: code and four digits give one plain sentence', async () => {
    const context = await people.open({ javaScriptEnabled: false, viewport: PHONE });
    const page = await context.newPage();

    await page.goto(`${people.hub.url}/tra-cuu/${dossier.code}`);
    await page.locator('[name=digits]').fill(dossier.digits);
    await page.locator('button').click();

    expect(await page.locator('.sentence').textContent()).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(page.url()).toBe(`${people.hub.url}/tra-cuu`);
  });
});
