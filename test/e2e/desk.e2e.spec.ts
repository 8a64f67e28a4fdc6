import { eventually } from '#testing';
import { describeInChromium } from './chromium.js';
import { PeopleInBrowsers } from './people-in-browsers.js';
import { chooseProcedure, fillInTransfer } from './reception.js';

describeInChromium('the desk in a browser', () => {
  const people = new PeopleInBrowsers();
  // Nobody decides on what is looked at: how an agency of the sandbox does hangs on the dossier's code, hence on the day.
  beforeAll(async () => {
    const down = { method: 'POST', body: '{"mode":"down"}', headers: { 'content-type': 'application/json' } };
    await fetch(`${people.hub.sandbox!.urls.landRegistry}/_faults`, down);
  });
  afterEach(() => people.leave());

  it('receives a land transfer by keyboard with at most 25 keys beyond what is typed', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/receive');

    const keys = await fillInTransfer(page);
    await keys.press('Alt+p');
    await keys.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();

    expect(keys.presses).toBeLessThanOrEqual(25);
    expect(await page.getByText('Hẹn trả kết quả').count()).toBe(1);
    const receipt = page.getByRole('link', { name: /In giấy tiếp nhận/ });
    const pdf = await page.request.get(people.hub.url + (await receipt.getAttribute('href')));
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('knows an applicant again, finds the dossier without diacritics, and shows who has it and what is lawful', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/receive');
    await chooseProcedure(page, 'chung thuc', 'Chứng thực');
    await page.getByLabel('Số định danh').fill('006180000002');
    await page.getByText('Đã có ở đơn vị').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Hoàng Thị Thử');

    await page.getByRole('link', { name: 'Hồ sơ', exact: true }).click();
    await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('thu hoang');
    await page.keyboard.press('Enter');
    await page.locator('table.rows a.code').first().click();

    await page.locator('article.dossier').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByText('Vì sao chưa làm được việc khác').click();
    expect(await page.locator('.why-not dd').count()).toBeGreaterThan(3);
    expect(await page.locator('.case li').count()).toBe(4);
    await page.locator('.time-card tbody tr').nth(1).waitFor();
    expect(await page.locator('.time-sum').textContent()).toMatch(
      /^Từ lúc nhận đến giờ hẹn có \S+ ngày làm việc · đã dùng .+ · còn .+ ngày làm việc$/,
    );
  });

  it('receives for a company, and knows it again by its tax code', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/receive');
    const begin = async () => {
      await chooseProcedure(page, 'chung thuc', 'Chứng thực');
      await page.getByText('Doanh nghiệp').click();
    };
    await begin();
    await page.getByLabel('Mã số thuế').fill('47001');
    await page.keyboard.press('Tab');
    await page.getByText('10 chữ số, chi nhánh thêm').waitFor();
    await page.getByLabel('Mã số thuế').fill('4700123456');
    await page.keyboard.press('Tab');
    await page.getByText('Mã số thuế này chưa có ở đơn vị').waitFor();
    await page.getByLabel('Tên tổ chức').fill('Công ty Thử');
    await page.getByLabel('Điện thoại').fill('0900000021');
    await page.getByLabel('Tên giấy tờ cần chứng thực').fill('Giấy đăng ký doanh nghiệp');
    await page.getByLabel('Số bản sao').fill('1');
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
    await page.keyboard.press('n');
    await begin();

    await page.getByLabel('Mã số thuế').fill('4700123456');
    await page.keyboard.press('Tab');

    await page.getByText('Đã có ở đơn vị').waitFor();
    expect(await page.getByLabel('Tên tổ chức').inputValue()).toBe('Công ty Thử');
  });

  it('shows its head the office at a glance, and behind each number its dossiers', async () => {
    const page = await people.signIn('lanh-dao');
    const line = page.getByRole('table', { name: 'Theo kênh nộp' }).getByRole('link').first();
    const count = Number(await line.textContent());

    await line.click();

    await eventually(async () => expect(await page.locator('table.rows a.code').count()).toBe(count));
    expect(new URL(page.url()).searchParams.get('channel')).toMatch(/^(desk|online)$/);
    expect(await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).count()).toBe(0);
  });

  it('sees news without a reload', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers?view=submitted');
    await page.getByRole('heading', { name: 'Hồ sơ', exact: true }).waitFor();
    const before = await page.locator('table.rows a.code').count();

    await people.hub.sandbox!.file({ dossiers: 1, seed: 'news' });

    await eventually(async () => expect(await page.locator('table.rows a.code').count()).toBe(before + 1));
  });

  it('sees what arrived before the hub began to tell it news', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers?view=submitted');
    const listens = Promise.withResolvers<void>();
    await page.route('**/v1/live', (route) => listens.promise.then(() => route.continue()));
    await page.reload();
    await page.locator('table.rows a.code').first().waitFor();
    const before = await page.locator('table.rows a.code').count();
    const known = () => people.hub.database.owner.query('select from one_stop.dossier').then(({ rows }) => rows.length);
    const knownBefore = await known();
    await people.hub.sandbox!.file({ dossiers: 1, seed: 'before news' });
    await eventually(async () => expect(await known()).toBe(knownBefore + 1));

    listens.resolve();

    await eventually(async () => expect(await page.locator('table.rows a.code').count()).toBe(before + 1));
  });

  it('hears news again after the hub refused to tell them', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers?view=submitted');
    await page.route('**/v1/live', (route) => route.fulfill({ status: 401 }), { times: 1 });
    await page.reload();
    await page.locator('.live.off').waitFor();
    await page.locator('.live.on').waitFor();
    const before = await page.locator('table.rows a.code').count();

    await people.hub.sandbox!.file({ dossiers: 1, seed: 'news again' });

    await eventually(async () => expect(await page.locator('table.rows a.code').count()).toBe(before + 1));
  });

  it('does not open a dossier of another office, and says so in words', async () => {
    const { rows } = await people.hub.database.owner.query<{ id: string }>(`select id from one_stop.dossier limit 1`);

    const page = await people.signIn('can-bo-mot-cua-na-phac', `/dossiers/${rows[0]!.id}`);

    await page.getByText('Không tìm thấy hồ sơ').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('hồ sơ của đơn vị khác không hiển thị ở đây');
  });
});
