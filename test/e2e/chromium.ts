import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const AT = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** A suite that needs a browser: without one it says so in a line, and fails where `CI` is set. */
export function describeInChromium(name: string, suite: () => void): void {
  if (existsSync(AT)) return describe(name, suite);
  const missing = `no browser at ${AT}: apt-get install -y chromium, or set CHROMIUM`;
  if (!process.env.CI) console.warn(`${name}: skipped, ${missing}`);
  (process.env.CI ? describe : describe.skip)(name, () => {
    it('has a browser', () => expect(missing).toBe(''));
  });
}

export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath: AT, args: FLAGS });

/** A page of somebody who signs in as one of the people of the development identity provider, unless they have already. */
export async function pageOf(context: BrowserContext, url: string, person: string, at = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + at);
  const self = page.locator(`button[value="${person}"]`);
  const content = page.locator('#content');
  await self.or(content).waitFor();
  if (await self.isVisible()) await self.click();
  await content.waitFor();
  return page;
}

/** Waits until nothing on the page moves or fades any more: half faded in, a text has no contrast yet. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0; still < 3; still += 1) {
      await frame();
      const moving = document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
      if (moving.length > 0) still = -1;
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
  });
}

interface Violation {
  readonly id: string;
  readonly nodes: { readonly html: string; readonly failureSummary: string }[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What WCAG 2.2 AA and axe's best practices find wrong on this page as it is now; as lines. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: unknown[] }> } };
    return (await axe.run({ runOnly, resultTypes: ['violations'], preload: false })).violations;
  }, RULES);
  return (found as Violation[]).flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 140)} — ${failureSummary.split('\n')[1]?.trim()}`),
  );
}
