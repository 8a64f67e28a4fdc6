import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describeInChromium } from './chromium.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

describeInChromium('the first load', () => {
  const people = new PeopleInBrowsers();

  it('of an officer is at most 450 kB of script and style, gzipped', async () => {
    const { context } = await signedInAfresh();
    const page = await context.newPage();
    const files = new Set<string>();
    page.on('request', (request) => {
      const [, file] = /\/(assets\/[^/]+\.(?:js|css))$/.exec(request.url()) ?? [];
      if (file) files.add(file);
    });

    await page.goto(`${people.hub.url}/dossiers`);
    await page.locator('h1').waitFor();
    await page.locator('.views .count').first().waitFor();

    const sizes = await Promise.all([...files].map(async (file) => (await readFile(`dist/console/${file}.gz`)).length));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(450_000);
  });

  it.each(['/tra-cuu', '/thu-tuc', '/thu-tuc/2.000889'])(
    'of a citizen at %s is one page of at most 60 kB, without any script',
    async (at) => {
      const page = await (await fetch(people.hub.url + at)).text();

      expect(page).not.toMatch(/<script|<link[^>]+stylesheet/);
      expect(gzipSync(page).length).toBeLessThanOrEqual(60_000);
    },
  );

  /** Signed in, with a browser that has kept no file yet. */
  async function signedInAfresh() {
    const before = await people.signIn('can-bo-mot-cua');
    const storageState = await before.context().storageState();
    return { context: await people.open({ storageState }) };
  }
});
