import { spawnSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { describeInChromium, openChromium, pageOf } from './chromium.js';
import { clerkOf } from './given.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';

describeInChromium('a head of office', () => {
  let hub: HubUnderTest;
  let browser: Browser;
  beforeAll(async () => {
    spawnSync(process.execPath, ['scripts/build-console.mjs'], { stdio: 'inherit' });
    hub = await hubUnderTest();
    browser = await openChromium();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await hub.close();
  });

  it('sees a dossier counted, asks what the number is made of, and gets to the dossier', async () => {
    const clerk = await clerkOf(hub);
    const { code } = await clerk.ask<{ code: string }>(`/v1/dossiers/${await clerk.receive()}`);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await pageOf(context, hub.url, 'lanh-dao', '/reports');
    page.setDefaultTimeout(60_000);

    await page
      .getByRole('button', { name: /^Trực tiếp, bưu chính: 1\./ })
      .first()
      .click();
    await page.getByText('Hồ sơ tiếp nhận trong kỳ, nộp trực tiếp').waitFor();
    await page.getByRole('link', { name: code }).click();

    await page.locator('article.dossier').getByText(code).first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/dossiers\//);
    await context.close();
  }, 300_000);
});
