import { eventually } from '#testing';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { clerkOf } from './given.js';
import { PeopleInBrowsers } from './people-in-browsers.js';
import { chooseProcedure } from './reception.js';

describeInChromium('what somebody typed when the page had to go', () => {
  const people = new PeopleInBrowsers({ AGENCIES_AT_DESK: 'commune-committee,land-registry,tax' });
  let clerk: Awaited<ReturnType<typeof clerkOf>>;
  beforeAll(async () => (clerk = await clerkOf(people.hub)));
  afterEach(() => people.leave());

  /** The session ends, and the browser lets no window open in which to sign in: the page itself has to leave. */
  async function signInAgain(page: Page, person: string, act: () => Promise<void>): Promise<void> {
    await page.evaluate(() => (globalThis.open = () => null));
    await people.hub.database.owner.query('delete from sign_in.session');
    await act();
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.locator(`button[value="${person}"]`).click();
    await page.getByText('Đã giữ lại những gì nhập dở').waitFor();
  }
  async function askForPapers(page: Page): Promise<void> {
    await page.locator('.acts').getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await page.getByLabel('Giấy tờ cần bổ sung').fill('Trích đo địa chính');
    await page.getByLabel('Lý do').fill('Ranh giới thửa đất chưa rõ');
  }
  const send = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Thực hiện' }).click();
  const businessOf = async (id: string) => (await clerk.ask<{ business: string }>(`/v1/dossiers/${id}`)).business;

  it('of an act stands in the same dialog after signing in again, and is done as typed', async () => {
    const id = await clerk.receive();
    const page = await people.signIn('can-bo-mot-cua', `/dossiers/${id}`);
    await askForPapers(page);

    await signInAgain(page, 'can-bo-mot-cua', () => send(page));
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Ranh giới thửa đất chưa rõ');
    await send(page);

    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await businessOf(id)).toBe('awaiting-supplement');
  });

  it('of an agency’s answer stands there with the kind of answer that was chosen', async () => {
    const id = await clerk.receive();
    const { code } = await clerk.ask<{ code: string }>(`/v1/dossiers/${id}`);
    const page = await people.signIn('can-bo-dang-ky-dat-dai');
    await page.getByRole('link', { name: code }).click();
    await page.getByRole('heading', { name: 'Trả lời' }).waitFor();
    await page.keyboard.press('2');
    await page.getByLabel('Giấy tờ cần bổ sung').fill('Trích đo địa chính');
    const reason = page.locator('.answer #reason');
    await reason.fill('Ranh giới thửa đất chưa rõ');

    await signInAgain(page, 'can-bo-dang-ky-dat-dai', () => reason.press('Control+Enter'));
    expect(await reason.inputValue()).toBe('Ranh giới thửa đất chưa rõ');
    await reason.press('Control+Enter');

    await page.locator('.said').getByText('Ranh giới thửa đất chưa rõ').waitFor();
    await eventually(async () => expect(await businessOf(id)).toBe('awaiting-supplement'));
  });

  it('is there again when the page failed, which says what to do, and takes nothing else with it', async () => {
    const id = await clerk.receive();
    const page = await people.signIn('can-bo-mot-cua', `/dossiers/${id}`);
    await askForPapers(page);
    const whole = await clerk.ask<object>(`/v1/dossiers/${id}`);
    const at = `**/v1/dossiers/${id}`;
    await page.route(at, (route) => route.fulfill({ json: { ...whole, steps: null } })); // no page can show that

    await page.evaluate(
      (url) =>
        fetch(url, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: '{"resultDelivery":"counter"}',
        }),
      `/v1/dossiers/${id}/delivery`,
    );
    await page.getByRole('heading', { name: 'Trang này gặp lỗi' }).waitFor();
    await page.getByText('những gì nhập dở không bị mất').waitFor();
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
    await page.unroute(at);
    await page.getByRole('button', { name: 'Tải lại' }).click();

    await page.getByText('Đã giữ lại những gì nhập dở').waitFor();
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Ranh giới thửa đất chưa rõ');
  });

  it('is nobody else’s: who signs in instead finds nothing of it', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/receive');
    await chooseProcedure(page, 'chung thuc', 'Chứng thực');
    await page.getByLabel('Họ và tên').fill('Lý Thị Mẫu');
    await page.evaluate(() => (globalThis.open = () => null));
    await people.hub.database.owner.query('delete from sign_in.session');

    await page.getByLabel('Số định danh').fill('006190000078');
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.locator('button[value="can-bo-mot-cua-na-phac"]').click();
    await page.locator('.ant-select-item-option').first().waitFor();

    expect(await page.getByText('Đã giữ lại').count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Lý Thị Mẫu');
  });
});
