import { spawnSync } from 'node:child_process';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openChromium, pageOf } from './chromium.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';

export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PATIENCE_MS = 60_000;

/** A hub, a browser, and people who sign in, each in a context of their own; all of it ends with the suite. */
export class PeopleInBrowsers {
  #hub: HubUnderTest | undefined;
  #browser: Browser | undefined;
  readonly #opened: BrowserContext[] = [];

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
    const context = await this.#browser!.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    this.#opened.push(context);
    return context;
  }

  /** Somebody who signed in, before the page at this address. */
  async signIn(person: string, at = '/', options?: BrowserContextOptions): Promise<Page> {
    return pageOf(await this.open(options), this.hub.url, person, at);
  }

  /** Closes what was opened: for suites in which nobody goes on in the next test. */
  async leave(): Promise<void> {
    for (const context of this.#opened.splice(0)) await context.close();
  }
}
