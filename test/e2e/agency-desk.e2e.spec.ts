import { eventually } from '#testing';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { clerkOf } from './given.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

describeInChromium('an agency’s desk in a browser', () => {
  const people = new PeopleInBrowsers({ AGENCIES_AT_DESK: 'commune-committee,land-registry,tax' });
  let clerk: Awaited<ReturnType<typeof clerkOf>>;
  beforeAll(async () => (clerk = await clerkOf(people.hub)));
  afterEach(() => people.leave());

  const codeOf = async (id: string) => (await clerk.ask<{ code: string }>(`/v1/dossiers/${id}`)).code;
  const open = (page: Page, code: string) => page.getByRole('link', { name: code }).click();
  const stateOf = async (id: string) => (await clerk.ask<{ business: string }>(`/v1/dossiers/${id}`)).business;

  it('shows what arrives without a reload, and only the facts meant for the agency', async () => {
    const commune = await people.signIn('can-bo-dia-chinh');
    await commune.getByRole('heading', { name: 'Yêu cầu xử lý' }).waitFor();

    const code = await codeOf(await clerk.receive());
    await open(commune, code);

    const facts = await commune.locator('.facts').textContent();
    expect(facts).toContain('Nông Văn Mẫu');
    expect(facts).not.toContain('Hoàng Thị Thử');
    expect(await commune.getByRole('listitem').getByText('Hợp đồng').count()).toBe(0);
  });

  it('is worked by keyboard: taken, answered, and taken for answered by the one-stop shop', async () => {
    const id = await clerk.receive();
    const commune = await people.signIn('can-bo-dia-chinh');
    await open(commune, await codeOf(id));
    await commune.locator('article.request').getByText('Chưa ai nhận').waitFor();

    await commune.keyboard.press('n');
    await commune.locator('article.request').getByText('Anh/chị đang làm').waitFor();
    await commune.keyboard.press('1');
    await commune.getByLabel('Giấy xác nhận nguồn gốc sử dụng đất số').fill('12/XN-UBND');
    await commune.locator('input[type=file]').setInputFiles({
      name: 'Xác nhận.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\nXác nhận nguồn gốc'),
    });
    await commune.getByRole('link', { name: 'Xác nhận.pdf' }).waitFor();
    await commune.getByLabel('Giấy xác nhận nguồn gốc sử dụng đất số').press('Control+Enter');

    await commune.locator('.said').getByText('số 12/XN-UBND').waitFor();
    await eventually(async () => {
      const { results } = await clerk.ask<{ results: object[] }>(`/v1/dossiers/${id}`);
      expect(results).toMatchObject([{ step: 'confirm-origin', number: '12/XN-UBND' }]);
    });
    const { items } = await clerk.ask<{ items: object[] }>(`/v1/dossiers/${id}/papers`);
    expect(items).toMatchObject([{ name: 'Xác nhận.pdf', of: 'result', step: 'confirm-origin' }]);
  });

  it('says before a refusal what it does to the case, and it does that', async () => {
    const id = await clerk.receive();
    const land = await people.signIn('can-bo-dang-ky-dat-dai');
    await open(land, await codeOf(id));
    await land.getByRole('heading', { name: 'Trả lời' }).waitFor();

    await land.keyboard.press('4');
    const foresight = land.locator('.foresight');
    await foresight.waitFor();
    expect(await foresight.textContent()).toContain('hồ sơ kết thúc');
    expect(await foresight.textContent()).toContain('Không cần làm nữa: Xác nhận nguồn gốc sử dụng đất');
    await land.getByLabel('Lý do từ chối').fill('Thửa đất đang có tranh chấp');
    await land.getByRole('button', { name: 'Từ chối như trên' }).click();

    await land.locator('.said').getByText('Thửa đất đang có tranh chấp').waitFor();
    await eventually(async () => expect(await stateOf(id)).toBe('stopped'));
  });

  it('does not open a request of another agency, and says so in words', async () => {
    const id = await clerk.receive();

    const tax = await people.signIn('can-bo-thue', `/requests/${id}/appraise/1`);

    await tax.getByText('Không tìm thấy yêu cầu xử lý').waitFor();
    expect(await tax.locator('article.request').count()).toBe(0);
  });
});
