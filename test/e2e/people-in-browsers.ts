import { spawnSync } from 'node:child_process';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium, pageOf } from './chromium.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';

/** As at an office in Vietnam; and nothing slides or fades, or tests would wait for it. */
const HERE: BrowserContextOptions = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' };
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
const PATIENCE_MS = 60_000;

/** A hub, a browser, and people who sign in, each in a context of their own; all of it ends with the suite. */
export class PeopleInBrowsers {
  #hub: HubUnderTest | undefined;
  #browser: Browser | undefined;
  readonly #known = new Map<string, BrowserContext>();

  constructor(env: Readonly<Record<string, string>> = {}) {
    beforeAll(async () => {
      spawnSync(process.execPath, ['scripts/build-console.mjs'], { stdio: 'inherit' });
      [this.#hub, this.#browser] = await Promise.all([hubUnderTest(env), openChromium()]);
    }, 300_000);
    afterAll(async () => {
      await this.#browser?.close();
      await this.#hub?.close();
    });
  }

  get hub(): HubUnderTest {
    return this.#hub!;
  }

  async open(options: BrowserContextOptions = DESK): Promise<BrowserContext> {
    const context = await this.#browser!.newContext({ ...HERE, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  /** Somebody before the page at this address, in a browser of their own; they sign in when they have not yet. */
  async signIn(person: string, at = '/', options?: BrowserContextOptions): Promise<Page> {
    const context = this.#known.get(person) ?? (await this.open(options));
    this.#known.set(person, context);
    return pageOf(context, this.hub.url, person, at);
  }

  /** Closes every page that somebody has open: for suites in which nobody goes on in the next test. */
  async leave(): Promise<void> {
    for (const context of this.#known.values()) for (const page of context.pages()) await page.close();
  }
}
