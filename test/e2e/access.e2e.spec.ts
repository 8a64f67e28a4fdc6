import type { BrowserContext, Page } from 'playwright-core';
import { describeInChromium, settle, violationsOn } from './chromium.js';
import { aDistrict } from './district.js';
import type { Looked } from './openers.js';
import { PAGES } from './pages.js';
import { PeopleInBrowsers, PHONE } from './people-in-browsers.js';
import { show, type Seen } from './seen.js';

const DESK = { width: 1440, height: 900 };
const NARROW = { width: 375, height: 740 };
/** From one to the next one thing changes, so that a page need not be opened anew. */
const LOOKS = (['vi', 'en'] as const).flatMap((language) =>
  (
    [
      ['light', DESK],
      ['dark', DESK],
      ['dark', NARROW],
      ['light', NARROW],
    ] as const
  ).map(([colorScheme, size]) => ({ language, colorScheme, size })),
);
type Look = (typeof LOOKS)[number];
type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;
/** In a hurry each page is looked at once, each in another way than the page before. */
const IS_HURRIED = process.env.E2E === 'quick';
/** Pages that are looked at side by side: one renders while another is asked for. */
const AT_ONCE = 3;

/** Of what stands in a row, what lies out of sight or over its neighbours. */
const cutOff = (all: Element[]): (string | null)[] =>
  all
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const row = one.parentElement!.getBoundingClientRect();
      return left < row.left || right > Math.min(row.right, innerWidth) || one.scrollWidth > one.clientWidth;
    })
    .map(({ textContent }) => textContent);

describeInChromium('every page', () => {
  const people = new PeopleInBrowsers();
  let dossier: Looked;
  beforeAll(async () => (dossier = await aDistrict(people.hub, people.hub.database.urlAs('portal'))), 300_000);

  /** As somebody sees it who chose this language in another window, and turned the lights out and the phone round. */
  async function turn(page: Page, { language, colorScheme, size }: Look): Promise<void> {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await page.evaluate((newValue) => {
      const key = 'lien-thong.language';
      dispatchEvent(new StorageEvent('storage', { key, newValue }));
    }, language);
    await page.locator(`html[lang=${language}]`).waitFor();
    await settle(page);
  }

  async function looksWrong(page: Page, { name }: Seen, looks: readonly Look[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const look of looks) {
      await turn(page, look);
      const where = `${name}, ${look.language}, ${look.colorScheme}, ${look.size.width}`;
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        wrong.push(`${where}: is wider than the screen (WCAG 1.4.10)`);
      wrong.push(...(await violationsOn(page)).map((one) => `${where}: ${one}`));
    }
    return wrong;
  }

  /** What a browser keeps of everybody who signed in. */
  async function signedIn(): Promise<Map<string | undefined, SignedIn>> {
    const kept = new Map<string | undefined, SignedIn>();
    for (const person of new Set(PAGES.map((seen) => seen.person)))
      if (person) kept.set(person, await (await people.signIn(person)).context().storageState());
    await people.leave();
    return kept;
  }

  /** Everybody in a browser of their own. Nobody else uses it at the same time: a language chosen in one page turns the others. */
  function browsers(kept: ReadonlyMap<string | undefined, SignedIn>) {
    const opened = new Map<string | undefined, Promise<BrowserContext>>();
    return (person: string | undefined): Promise<BrowserContext> => {
      const storageState = kept.get(person);
      const context = opened.get(person) ?? people.open({ viewport: DESK, ...(storageState && { storageState }) });
      opened.set(person, context);
      return context;
    };
  }

  /** What citizens and whoever signs in see is no page of the console: it is in the language that its address asks for. */
  const looksAt = async (page: Page, place: number): Promise<readonly Look[]> => {
    const isConsole = (await page.locator('#console').count()) > 0;
    const own = await page.locator('html').getAttribute('lang');
    const looks = isConsole ? LOOKS : LOOKS.filter(({ language }) => language === own);
    return IS_HURRIED ? [looks[place % looks.length]!] : looks;
  };

  it('is open to everybody (axe, WCAG 2.2 AA) in Vietnamese and English, light and dark, wide and narrow', async () => {
    const kept = await signedIn();
    const left = [...PAGES.entries()];
    const wrong: string[] = [];

    const look = async () => {
      const browserOf = browsers(kept);
      for (let next = left.shift(); next; next = left.shift()) {
        const [place, seen] = next;
        const page = await (await browserOf(seen.person)).newPage();
        await show(page, people.hub.url, seen, dossier);
        wrong.push(...(await looksWrong(page, seen, await looksAt(page, place))));
        await page.close();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, look));

    expect(wrong).toEqual([]);
  });

  it.each(['can-bo-mot-cua', 'lanh-dao', 'quan-tri'])(
    'shows %s every tab of the navigation in whole, however narrow it is',
    async (person) => {
      const page = await people.signIn(person);
      await page.locator('.screens a').first().waitFor();
      const cut: string[] = [];

      for (const language of ['vi', 'en'] as const)
        for (const width of [320, 375, 768, 1024, 1121, 1440]) {
          await turn(page, { language, colorScheme: 'light', size: { width, height: 900 } });
          const tabs = page.locator('.screens a');
          cut.push(...(await tabs.evaluateAll(cutOff)).map((tab) => `${tab}, ${language}, ${width}`));
        }

      expect(cut).toEqual([]);
      await turn(page, LOOKS[0]!);
    },
  );

  it('of a citizen works without script: code and four digits give one plain sentence', async () => {
    const context = await people.open({ javaScriptEnabled: false, ...PHONE });
    const page = await context.newPage();

    await page.goto(`${people.hub.url}/tra-cuu/${dossier.code}`);
    await page.locator('[name=digits]').fill(dossier.digits);
    await page.locator('button').click();

    expect(await page.locator('.sentence').textContent()).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(page.url()).toBe(`${people.hub.url}/tra-cuu`);
  });
});
