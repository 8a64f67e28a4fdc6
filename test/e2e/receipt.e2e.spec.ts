import { describeWithPoppler } from '../print/poppler.js';
import { scanned } from '../print/qr-code.js';
import { describeInChromium } from './chromium.js';
import { clerkOf } from './given.js';
import { PeopleInBrowsers, PHONE } from './people-in-browsers.js';

const TRACKING_URL = 'https://mot-cua.example.vn/tra-cuu';

describeInChromium('a receipt in a citizen’s hand', () => {
  describeWithPoppler('printed', () => {
    const people = new PeopleInBrowsers({ TRACKING_URL });

    it('has a QR code that opens the dossier on a phone, and says nothing but its code', async () => {
      const clerk = await clerkOf(people.hub);
      const id = await clerk.receive();
      const { code, applicant } = await clerk.ask<{ code: string; applicant: { phone: string } }>(`/v1/dossiers/${id}`);
      const desk = await people.signIn('can-bo-mot-cua', `/dossiers/${id}`);
      const link = await desk.getByRole('link', { name: /In giấy tiếp nhận/ }).getAttribute('href');
      const receipt = await (await desk.request.get(people.hub.url + link)).body();

      const address = scanned(receipt);

      expect(address).toBe(`${TRACKING_URL}/${code}`);
      const phone = await (await people.open(PHONE)).newPage();
      await phone.goto(address.replace('https://mot-cua.example.vn', people.hub.url));
      expect(await phone.locator('[name=code]').inputValue()).toBe(code);
      await phone.locator('[name=digits]').fill(applicant.phone.slice(-4));
      await phone.getByRole('button', { name: 'Tra cứu' }).click();
      await phone.getByRole('heading', { name: `Hồ sơ ${code}` }).waitFor();
      expect(await phone.locator('.sentence').textContent()).toContain('hẹn trả kết quả trước');
    });
  });
});
