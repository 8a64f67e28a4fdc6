import { eventually } from '#testing';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { clerkOf, tellPost } from './given.js';
import { PeopleInBrowsers, PHONE } from './people-in-browsers.js';
import { fillInTransfer, sendHome } from './reception.js';

describeInChromium('a land transfer by five people in five browsers', () => {
  const five = new PeopleInBrowsers({
    AGENCIES_AT_DESK: 'commune-committee,land-registry,tax',
    RETRY_LADDER_SECONDS: '0.2,0.5,1',
    CIRCUIT_RETRY_SECONDS: '1',
  });
  let people: Record<'clerk' | 'land' | 'tax' | 'postman', Page>;
  let citizen: Page;
  let code: string;
  let id: string;
  let parcel: string;

  beforeAll(async () => {
    people = {
      clerk: await five.signIn('can-bo-mot-cua', '/receive'),
      land: await five.signIn('can-bo-dang-ky-dat-dai', '/requests'),
      tax: await five.signIn('can-bo-thue', '/requests'),
      postman: await five.signIn('nhan-vien-buu-dien', '/post', PHONE),
    };
    citizen = await (await five.open({ ...PHONE, javaScriptEnabled: false })).newPage();
  }, 300_000);

  /** What the citizen reads, who knows the code and four digits. */
  async function reads(): Promise<string> {
    await citizen.goto(`${five.hub.url}/tra-cuu/${code}`);
    await citizen.locator('[name=digits]').fill('0002');
    await citizen.locator('button').click();
    return (await citizen.locator('.sentence').textContent()) ?? '';
  }
  /** An officer opens the request that arrived by itself, and answers that it is done. */
  async function answers(page: Page, work: string, field: string, value: string): Promise<void> {
    await page.getByRole('row', { name: work }).getByRole('link', { name: code }).click();
    await page.getByLabel(field).fill(value);
    await page.getByLabel(field).press('Control+Enter');
    await page.locator('.said').getByText('Đã xong').waitFor();
    await page.getByRole('link', { name: 'Danh sách yêu cầu' }).click();
  }
  const typeCode = async (typed: string) => {
    await people.postman.getByLabel('Quét hoặc gõ mã bưu gửi').fill(typed);
    await people.postman.keyboard.press('Enter');
  };
  const timesTold = async (type: string): Promise<number> => {
    const { rows } = await five.hub.database.owner.query<{ count: number }>(
      `select count(*)::int as count from bus.log where envelope->>'type' = $1 and key = $2`,
      [type, id],
    );
    return rows[0]!.count;
  };

  it('is received, appraised, taxed and registered, each by whose turn it is', async () => {
    const { clerk, land, tax } = people;

    const keys = await fillInTransfer(clerk);
    await sendHome(clerk);
    await keys.press('Control+Enter');
    const received = await clerk.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).textContent();
    code = /000\.00\.14\.H03-\d{6}-\d{4}/.exec(received ?? '')![0];
    await clerk.getByRole('link', { name: 'Mở hồ sơ' }).click();
    expect(await reads()).toContain('Thẩm định hồ sơ');

    await answers(land, 'Thẩm định hồ sơ', 'Phiếu chuyển thông tin số', '15/PCTT');
    await answers(tax, 'Xác định nghĩa vụ tài chính', 'Nghĩa vụ tài chính đã nộp (đồng)', '10500000');
    expect(await reads()).toContain('Cập nhật sổ địa chính');
    await answers(land, 'Cập nhật sổ địa chính', 'Giấy chứng nhận quyền sử dụng đất số', 'CS 012345');

    await clerk.getByRole('button', { name: 'Nhận kết quả về một cửa' }).click();
    await clerk.locator('.ant-modal').getByRole('button', { name: 'Thực hiện' }).click();
    await eventually(async () => expect(await reads()).toContain('đang bàn giao cho bưu điện'));
  });

  it('goes home by post on a phone: handed over, not met, met, paid for – while the post’s own system is down', async () => {
    const { postman } = people;
    const clerk = await clerkOf(five.hub);
    ({ id } = (await clerk.ask<{ items: { id: string }[] }>(`/v1/dossiers?code=${code}`)).items[0]!);
    parcel = (await postman.locator('.parcel .code').textContent())!;
    await tellPost(five.hub, { mode: 'down' });

    await typeCode(`${parcel.slice(0, 5)} ${parcel.slice(5).toLowerCase()}`);
    await postman.locator('.parcel.chosen').waitFor();
    await postman.getByRole('button', { name: 'Ký nhận từ một cửa' }).click();
    await postman.getByLabel('Cán bộ một cửa').fill('Lộc Thị Mai');
    await postman.getByRole('button', { name: 'Hai bên đã ký' }).click();
    const list = postman.getByRole('link', { name: 'In danh sách' });
    const pdf = await postman.request.get(five.hub.url + (await list.getAttribute('href')));
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await eventually(async () => expect(await reads()).toContain('đang được bưu điện phát'));

    await postman.getByRole('link', { name: 'Đi phát' }).click();
    await typeCode(parcel);
    await postman.getByText('Chưa được, sẽ đến lại').click();
    await postman.getByText('Người nhận đi vắng').click();
    await postman.getByRole('button', { name: 'Ghi nhận' }).click();
    await postman.getByText('Đã đến 1 lần không được: Người nhận đi vắng').waitFor();

    await typeCode(parcel);
    await postman.getByText('Đã phát tận tay').click();
    await postman.getByRole('button', { name: 'Ghi nhận' }).click();
    await postman.getByText('Thu đủ tiền rồi mới giao').waitFor();
    await postman.getByText('Đã thu đủ 100.000 đồng').click();
    await postman.getByRole('button', { name: 'Ghi nhận' }).click();
    await eventually(async () => expect(await reads()).toContain('đã được trao cho ông/bà'));
  });

  it('is closed at the end of the day against the post’s list', async () => {
    const { postman } = people;
    await postman.getByRole('link', { name: 'Đối chiếu cuối ngày' }).click();
    await postman.locator('table.rows').getByText('đã thu, chưa nộp').waitFor();

    const found = async (theirs: string) => {
      await postman.getByLabel('Danh sách của bưu điện').fill(theirs);
      await postman.getByRole('button', { name: 'Đối chiếu' }).click();
    };
    await found(`${parcel} 90.000`);
    await postman.getByText(`${parcel}: một cửa ghi thu hộ 100.000 đồng, bưu điện ghi 90.000 đồng`).waitFor();
    await found(`${parcel} 100.000`);

    await postman.getByText('Khớp cả 1 bưu gửi').waitFor();
    expect(await postman.locator('.found li').count()).toBe(0);
  });

  it('is told once that it is delivered when the post’s system is back and tells of it too', async () => {
    await tellPost(five.hub, { mode: 'ok' });

    await eventually(async () => expect(await timesTold('shipment.cod-settled.v1')).toBe(1), 60_000);
    expect([await timesTold('shipment.result-delivered.v1'), await timesTold('dossier.returned.v1')]).toEqual([1, 1]);
  }, 300_000);
});
