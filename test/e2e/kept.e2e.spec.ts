import { eventually } from '#testing';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { PeopleInBrowsers } from './people-in-browsers.js';
import { chooseProcedure } from './reception.js';

describeInChromium('what somebody typed or named', () => {
  const people = new PeopleInBrowsers();
  afterEach(() => people.leave());

  async function typeHalf(page: Page): Promise<void> {
    await chooseProcedure(page, 'chung thuc', 'Chứng thực');
    await page.getByLabel('Số định danh').fill('006190000077');
    await page.getByLabel('Họ và tên').fill('Lý Thị Mẫu');
  }

  it('loses nothing that was typed when the session ends, and goes on after signing in again', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/receive');
    await typeHalf(page);
    await page.getByLabel('Tên giấy tờ cần chứng thực').fill('Bằng tốt nghiệp');
    await page.getByLabel('Số bản sao').fill('2');
    await page.keyboard.press('Alt+a');
    await people.hub.database.owner.query('delete from sign_in.session');

    await page.keyboard.press('Control+Enter');
    const [again] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Đăng nhập lại' }).click(),
    ]);
    await again.locator('button[value="can-bo-mot-cua"]').click();
    await page.getByText('Phiên làm việc đã hết hạn').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lý Thị Mẫu');
    await page.getByLabel('Họ và tên').press('Control+Enter');

    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
  });

  it('is there again after a sign-in that had to leave the page, and nothing of it after signing out', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/receive');
    await page.evaluate(() => (globalThis.open = () => null)); // as a browser that lets no window open
    await typeHalf(page);
    await people.hub.database.owner.query('delete from sign_in.session');

    await page.getByLabel('Số định danh').fill('006190000078');
    await page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await page.locator('button[value="can-bo-mot-cua"]').click();
    await page.getByText('Đã giữ lại những gì nhập dở').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lý Thị Mẫu');
    await page.locator('.account').click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đã đăng xuất' }).waitFor();

    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Lý Thị Mẫu');
  });

  it('is gone at sign-out, also for whom the session had ended by itself', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers');
    await people.hub.database.owner.query('delete from sign_in.session');
    await page.getByText('Chờ trả kết quả').dispatchEvent('click'); // the page may have found out by itself and lie behind what it says

    await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất' }).click();

    await page.getByRole('heading', { name: 'Đã đăng xuất' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
  });

  it('stays on the screen when news come after the session has ended, and news are heard again after signing in', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers?view=submitted');
    await page.locator('.live.on').waitFor();
    const rows = page.locator('table.rows a.code');
    const before = await rows.count();
    await people.hub.database.owner.query('delete from sign_in.session');

    await people.hub.sandbox!.file({ dossiers: 1, seed: 'after the session' });
    await page.getByText('Phiên làm việc đã hết hạn').waitFor(); // nobody pressed a key
    expect(await rows.count()).toBe(before);
    const [again] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Đăng nhập lại' }).click(),
    ]);
    await again.locator('button[value="can-bo-mot-cua"]').click();
    await eventually(async () => expect(await rows.count()).toBe(before + 1));
    await people.hub.sandbox!.file({ dossiers: 1, seed: 'after signing in again' });

    await eventually(async () => expect(await rows.count()).toBe(before + 2));
  });

  it('stays there under what it says of an ended session to whoever only waits for news', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers');
    await page.route('**/v1/live', (route) => route.fulfill({ status: 401 })); // as soon as the stream of an ended session ends
    await page.reload();
    await page.locator('.live.off').waitFor();
    await page.waitForLoadState('networkidle');

    await people.hub.database.owner.query('delete from sign_in.session');

    await page.getByText('Phiên làm việc đã hết hạn').waitFor(); // nobody pressed a key, and nothing changed
    expect(await page.locator('table.rows').count()).toBe(1);
  });

  it('does not go with a page whose files were replaced by an update', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/receive');
    await page.route('**/assets/list-page*', (route) => route.abort());

    await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
    await page.getByRole('heading', { name: 'Hệ thống vừa được cập nhật' }).waitFor();
    await page.unroute('**/assets/list-page*');
    await page.getByRole('button', { name: 'Tải lại' }).click();

    await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/dossiers');
  });

  it('is a filter by its name, on this machine, for this person alone, until it is forgotten', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers?view=soon&channel=online');
    await page.getByRole('button', { name: 'Lưu bộ lọc' }).click();
    await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Trực tuyến sắp đến hạn');
    await page.keyboard.press('Enter');

    await page.goto(`${people.hub.url}/dossiers`);
    await page.getByRole('link', { name: 'Trực tuyến sắp đến hạn' }).click();
    expect(new URL(page.url()).search).toBe('?view=soon&channel=online');
    await page.getByRole('button', { name: /Trực tuyến sắp đến hạn/ }).click();

    await page.reload();
    await page.getByRole('button', { name: 'Lưu bộ lọc' }).waitFor();
    expect(await page.getByRole('link', { name: 'Trực tuyến sắp đến hạn' }).count()).toBe(0);
  });
});
