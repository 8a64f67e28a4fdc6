import { describeInChromium } from './chromium.js';
import { clerkOf } from './given.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

describeInChromium('a head of office', () => {
  const people = new PeopleInBrowsers();
  afterEach(() => people.leave());

  it('sees a dossier counted, asks what the number is made of, and gets to the dossier', async () => {
    const clerk = await clerkOf(people.hub);
    const { code } = await clerk.ask<{ code: string }>(`/v1/dossiers/${await clerk.receive()}`);
    const page = await people.signIn('lanh-dao', '/reports');

    await page
      .getByRole('button', { name: /^Trực tiếp, bưu chính: 1\./ })
      .first()
      .click();
    await page.getByText('Hồ sơ tiếp nhận trong kỳ, nộp trực tiếp').waitFor();
    await page.getByRole('link', { name: code }).click();

    await page.locator('article.dossier').getByText(code).first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/dossiers\//);
  });
});
