import { readYamlFolder } from '#procedures';
import { eventually } from '#testing';
import { nextOpenSession, toCalendar } from '#working-time';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { clerkOf, COPIES } from './given.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

const CALENDAR = toCalendar(readYamlFolder('procedures/calendars').map(({ content }) => content));
const DAY_MS = 86_400_000;

describeInChromium('acts on a dossier’s page', () => {
  const people = new PeopleInBrowsers({ AGENCIES_AT_DESK: 'commune-committee,land-registry,tax' });
  let clerk: Awaited<ReturnType<typeof clerkOf>>;
  beforeAll(async () => (clerk = await clerkOf(people.hub)));
  afterEach(() => people.leave());

  const see = async (id: string, person = 'can-bo-mot-cua') => people.signIn(person, `/dossiers/${id}`);
  /** Opens an act, fills its fields by their names in the form, and does it. */
  async function act(page: Page, name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    await page.locator('.acts').getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    for (const [field, value] of Object.entries(fields)) await dialog.locator(`#${field}`).fill(value);
    await dialog.getByRole('button', { name: 'Thực hiện' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  const businessOf = async (id: string) => (await clerk.ask<{ business: string }>(`/v1/dossiers/${id}`)).business;

  it('ask for papers, which stops the clock, and take them in, which lets it run on', async () => {
    const id = await clerk.receive();
    const page = await see(id);

    await act(page, 'Yêu cầu bổ sung', { items: 'Trích đo địa chính', reason: 'Ranh giới thửa đất chưa rõ' });
    await page.locator('.deadline, .time.none').first().waitFor();
    expect(await businessOf(id)).toBe('awaiting-supplement');
    await act(page, 'Nhận giấy tờ bổ sung', { items: 'Trích đo địa chính' });

    await page.getByText('Trích đo địa chính').first().waitFor();
    expect(await businessOf(id)).toBe('processing');
  });

  it('are told in English to whoever reads English, but for names', async () => {
    const id = await clerk.receive();
    await clerk.ask(`/v1/dossiers/${id}/supplement-requests`, { items: ['Map'], reason: 'The boundary is not clear' });
    const page = await see(id);
    const lines = page.locator('.timeline li span');
    await page.getByText('Yêu cầu bổ sung Map').waitFor();

    await page.evaluate(() =>
      dispatchEvent(new StorageEvent('storage', { key: 'lien-thong.language', newValue: 'en' })),
    );

    await lines.getByText('Papers asked for (request 1): Map: The boundary is not clear').waitFor();
    const told = (await lines.allTextContents()).map((line) => line.replaceAll(/“[^”]+”/g, ''));
    expect(told.filter((line) => /[ăâđêôơưạảấầẩậắằẵặẹẻếềểễệịỉọốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(line))).toEqual([]);
    await page.evaluate(() =>
      dispatchEvent(new StorageEvent('storage', { key: 'lien-thong.language', newValue: 'vi' })),
    );
    await page.getByText('Yêu cầu bổ sung Map').waitFor();
  });

  it('withdraw a dossier once the desk has agreed', async () => {
    const id = await clerk.receive();
    const page = await see(id);

    await act(page, 'Ghi nhận yêu cầu rút hồ sơ', { reason: 'Hai bên không chuyển nhượng nữa' });
    expect(await businessOf(id)).toBe('withdrawal-asked');
    await act(page, 'Quyết định việc rút hồ sơ', { reason: 'Đồng ý theo đơn' });

    await page.getByText('Hiện không có việc nào cần làm').waitFor();
    expect(await businessOf(id)).toBe('stopped');
  });

  it('give a result back at the counter', async () => {
    const id = await clerk.receive({ ...COPIES, resultDelivery: 'counter', deliverTo: undefined, feesPaid: true });
    const page = await see(id);

    await act(page, 'Nhận kết quả về một cửa');
    await act(page, 'Trả kết quả tại quầy');

    await page.getByText('Hiện không có việc nào cần làm').waitFor();
    expect(await businessOf(id)).toBe('returned');
  });

  it('let the head, and no clerk, apologise and promise another day, which the citizen reads', async () => {
    const id = await clerk.receive();
    const { clock } = await clerk.ask<{ clock: { appointmentAt: string } }>(`/v1/dossiers/${id}`);
    const day = nextOpenSession(CALENDAR, new Date(Date.parse(clock.appointmentAt) + 14 * DAY_MS));
    const [date, time] = day.toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).split(' ') as [string, string];
    const head = await see(id, 'lanh-dao');

    await act(head, 'Xin lỗi và hẹn lại ngày trả', {
      reason: 'Hồ sơ gốc đang được sao lục lại',
      day: `${date}T${time}`,
    });

    await head
      .getByText(`${time.slice(0, 5)} ${date.split('-').toReversed().join('/')}`)
      .first()
      .waitFor();
    const desk = await see(id);
    await desk.locator('.acts').waitFor();
    expect(await desk.getByRole('button', { name: 'Xin lỗi' }).count()).toBe(0);
  });

  it('take a scan in after reception, and a wrong one out', async () => {
    const id = await clerk.receive();
    const page = await see(id);
    const files = page.locator('.files');

    await files.locator('input[type=file]').setInputFiles({
      name: 'Đơn đăng ký.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nĐơn đăng ký biến động'),
    });
    await files.getByRole('link', { name: 'Đơn đăng ký.pdf' }).waitFor();
    const { items } = await clerk.ask<{ items: object[] }>(`/v1/dossiers/${id}/papers`);
    expect(items).toMatchObject([{ of: 'component', code: 'TP.DON-DANG-KY', digitised: true }]);
    await files.getByRole('button', { name: 'Gỡ Đơn đăng ký.pdf' }).click();

    await files.getByRole('link', { name: 'Đơn đăng ký.pdf' }).waitFor({ state: 'hidden' });
  });

  it('are printed dark on white, for whoever works in the dark', async () => {
    const page = await see(await clerk.receive());
    const colours = () =>
      page
        .locator('article.dossier h1')
        .evaluate((one) => [
          getComputedStyle(one).color,
          getComputedStyle(one.closest('.card') ?? document.body).backgroundColor,
        ]);
    await page.emulateMedia({ colorScheme: 'light' });
    const onScreen = await colours();

    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(async () => expect(await colours()).not.toEqual(onScreen));
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });

    await eventually(async () => expect((await colours())[0]).toBe(onScreen[0]));
  });
});
