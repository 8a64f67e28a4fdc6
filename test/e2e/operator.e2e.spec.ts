import { eventually } from '#testing';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { PeopleInBrowsers } from './people-in-browsers.js';
import { parkCall, tellWrongly } from './troubles.js';

describeInChromium('an operator in a browser', () => {
  const people = new PeopleInBrowsers({
    RETRY_LADDER_SECONDS: '0.2,1',
    CIRCUIT_RETRY_SECONDS: '1',
    CALL_TIMEOUT_SECONDS: '1',
  });
  let page: Page;

  beforeAll(async () => {
    page = await people.signIn('quan-tri');
    await people.hub.sandbox!.file({ dossiers: 10, seed: 'operator' });
  }, 300_000);

  const query = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await people.hub.database.owner.query(sql, values)).rows as Row[];
  const isSubmitted = async (id: string) =>
    (await query('select 1 from one_stop.dossier where id = $1', [id])).length > 0;

  /** Requests that the land registry has not heard of. */
  const unheard = async () =>
    (await query(`select 1 from agencies.request where agency = 'land-registry' and status = 'queued'`)).length;

  /** The clerk accepts what the portal filed: the land registry is asked. */
  async function acceptAll(): Promise<number> {
    const token = await people.hub.issuer.tokenFor({ sub: 'spec', role: 'clerk', offices: ['000.00.14.H03'] });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const { items } = (await (await fetch(`${people.hub.url}/v1/dossiers?open=true`, { headers })).json()) as {
      items: { id: string; acts: string[] }[];
    };
    const ready = items.filter(({ acts }) => acts.includes('accept'));
    for (const { id } of ready)
      await fetch(`${people.hub.url}/v1/dossiers/${id}/accept`, { method: 'POST', headers, body: '{}' });
    return ready.length;
  }

  it('sees an outage: the circuit opens, requests wait, and all go on when the agency is back', async () => {
    const registry = people.hub.sandbox!.urls.landRegistry;
    await eventually(async () => expect(await query('select 1 from one_stop.dossier')).toHaveLength(10));
    const order = { method: 'POST', body: '{"mode":"down"}', headers: { 'content-type': 'application/json' } };
    await fetch(`${registry}/_faults`, order);
    const row = page.locator('[data-party="land-registry"]');

    const accepted = await acceptAll();
    await page.goto(`${people.hub.url}/operations`);

    expect(accepted).toBeGreaterThan(0);
    await row.getByText('Tạm ngừng gửi').waitFor();
    await row.getByText('Yêu cầu được giữ lại, tự gửi khi đối tác hoạt động trở lại.').waitFor();
    await page.getByRole('link', { name: 'đối tác đang có trở ngại' }).click();
    expect(new URL(page.url()).hash).toBe('#party-land-registry');
    expect(await unheard()).not.toBe(0);
    await fetch(`${registry}/_faults`, { method: 'DELETE' });
    await row.getByText('Thông suốt').waitFor();
    await eventually(async () => expect(await unheard()).toBe(0));
  });

  it('is told of a machine whose clock is off', async () => {
    const what = 'Đồng hồ máy may-2 nhanh hơn đồng hồ PostgreSQL 3600 giây.';
    const json = { status: 'degraded', details: { clock: { status: 'degraded', what } } };
    await page.route('**/health', (route) => route.fulfill({ json }));

    await page.goto(`${people.hub.url}/operations`);

    expect(await page.getByRole('alert').innerText()).toBe(what);
    await page.unroute('**/health');
  });

  it('mends a parked message, sees what that will do before it is done, and the dossier goes on', async () => {
    const [id] = await tellWrongly(people.hub.database.owner, 1);
    await page.goto(`${people.hub.url}/parked`);

    await page.locator('.cause', { hasText: 'Một cửa' }).getByRole('link', { name: 'Xem từng hồ sơ' }).click();
    await page.getByRole('button', { name: 'Mở', exact: true }).click();
    await page.getByRole('button', { name: 'Xem, sửa nội dung' }).click();
    const content = page.getByLabel('Nội dung thông điệp (JSON)');
    await content.fill((await content.inputValue()).replace('"sáng nay"', '"2026-11-25T01:00:00.000Z"'));
    await page.locator('.ant-drawer').getByRole('button', { name: 'Chạy thử' }).click();
    await page.getByText('Sẽ đi tiếp (1 thông điệp)').waitFor();
    expect(await isSubmitted(id!)).toBe(false);
    await page.getByRole('button', { name: 'Lưu sửa đổi và chạy lại' }).click();
    await page.getByLabel('Lý do').fill('Sửa giờ nộp theo xác nhận của cổng');
    await page.locator('.ant-modal').getByRole('button', { name: 'Lưu sửa đổi và chạy lại' }).click();

    await page.getByText('Nguyên nhân này không còn giữ hồ sơ nào').waitFor();
    expect(await isSubmitted(id!)).toBe(true);
    const acts = await query(`select act, reason, by, replaced is not null as kept from bus.parked_act`);
    expect(acts).toEqual([
      { act: 'replay', reason: 'Sửa giờ nộp theo xác nhận của cổng', by: expect.any(String), kept: true },
    ]);
  });

  it('has many handled again in turn, and stops that before it has come to the last', async () => {
    await tellWrongly(people.hub.database.owner, 3);
    await page.goto(`${people.hub.url}/parked`);
    const cause = page.locator('.cause', { hasText: 'Một cửa' });
    await cause.getByText('3 hồ sơ, 3 thông điệp').waitFor();

    await cause.getByRole('button', { name: 'Chạy lại lần lượt' }).click();
    await page.getByLabel('Số hồ sơ mỗi phút').fill('1');
    await page.getByLabel('Lý do').fill('Thử lại từng hồ sơ');
    await page.locator('.ant-modal').getByRole('button', { name: 'Chạy lại lần lượt' }).click();
    await cause.getByText('Đang chạy lại lần lượt: còn 2 hồ sơ').waitFor();
    await cause.getByRole('button', { name: 'Dừng' }).click();

    await page.getByText('Đã rút 2 lượt chưa chạy').waitFor();
    await cause.getByText('Đang chạy lại lần lượt').waitFor({ state: 'hidden' });
    expect(
      await query(`select asked, tries from bus.parked where "group" = 'one-stop' and resolved_at is null order by id`),
    ).toEqual([
      { asked: null, tries: 2 },
      { asked: null, tries: 1 },
      { asked: null, tries: 1 },
    ]);
  });

  it('writes off one that is not wanted, with a reason', async () => {
    await page.goto(`${people.hub.url}/parked`);
    await page.locator('.cause', { hasText: 'Bưu chính' }).getByRole('link', { name: 'Xem từng hồ sơ' }).click();
    const rows = page.locator('table.rows tbody tr');
    await rows.first().waitFor();
    const before = await rows.count();

    await page.getByRole('button', { name: 'Mở', exact: true }).first().click();
    await page.locator('.ant-drawer').getByRole('button', { name: 'Bỏ qua' }).click();
    await page.locator('.ant-modal').getByRole('button', { name: 'Bỏ qua' }).click();
    await page.getByText('Ghi lý do, ít nhất 3 ký tự').waitFor();
    await page.getByLabel('Lý do').fill('Hồ sơ thử nghiệm');
    await page.locator('.ant-modal').getByRole('button', { name: 'Bỏ qua' }).click();

    await eventually(async () => expect(await rows.count()).toBe(before - 1));
  }, 300_000);

  it.each([
    ['land-registry', '/parked?service=agencies', 'Chỉ của phân hệ Kết nối cơ quan giải quyết', []],
    ['post', '/parked?service=postal', 'Chỉ của phân hệ Bưu chính', ['Bưu chính']],
    ['feedback', '/parked?service=portal', 'Chỉ của phân hệ Cổng dịch vụ công', ['Cổng dịch vụ công']],
    ['portal', '/sync', 'Cổng từ chối dữ liệu gửi lên', []],
  ])('is led from a counterparty, %s, to what of it waits for a person', async (party, at, about, causesOf) => {
    await page.goto(`${people.hub.url}/operations`);

    await page.locator(`[data-party="${party}"]`).getByRole('link').click();
    await page.getByText(about).waitFor();
    await page.locator('.causes, .empty').first().waitFor();

    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(at);
    const where = await page.locator('.cause dl').allInnerTexts();
    expect(where.length > 0).toBe(causesOf.length > 0);
    for (const text of where) expect(text).toContain(causesOf[0]);
  });

  it.each([
    ['has the portal told again what it would not take', 'Gửi lại', 'resumed'],
    ['gives up what the portal need not be told, and finds it as a difference', 'Bỏ lần gửi này', 'written-off'],
  ])('%s, with a reason', async (_, act, kind) => {
    const reason = 'Cổng đã mở lại danh mục';
    await parkCall(people.hub.database.owner);
    await page.goto(`${people.hub.url}/sync`);

    await page.locator('table.rows').getByRole('button', { name: act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: act }).click();
    await dialog.getByText('Ghi lý do, ít nhất 3 ký tự').waitFor();
    await dialog.getByLabel('Lý do').fill(reason);
    await dialog.getByRole('button', { name: act }).click();

    await page.getByRole('heading', { name: 'Cổng đang nhận mọi dữ liệu' }).waitFor();
    await eventually(async () =>
      expect(
        await query(`select status, state -> 'remedies' -> -1 ->> 'kind' as kind, state -> 'remedies' -> -1 ->> 'reason' as reason
          from portal.sync where state -> 'calls' = '[]' and state -> 'remedies' <> '[]'`),
      ).toEqual([{ status: kind === 'resumed' ? 'in-step' : 'differs', kind, reason }]),
    );
    if (kind === 'resumed') return;
    await page.getByRole('link', { name: 'Khác sổ của cổng' }).click();
    await page.getByText(`Đã bỏ: ${reason}`).waitFor();
  });
});
