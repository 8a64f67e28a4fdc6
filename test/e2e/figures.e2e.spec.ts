import { describeInChromium, violationsOn } from './chromium.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

describeInChromium('a head who judges an office', () => {
  const people = new PeopleInBrowsers();
  afterEach(() => people.leave());

  it('freezes a report, counts it again, and finds it equal', async () => {
    const page = await people.signIn('lanh-dao', '/reports?period=2026-03');

    await page.getByLabel('Báo cáo cần chốt').click();
    await page.getByText('Bộ chỉ số QĐ 766', { exact: true }).click();
    await page.getByRole('button', { name: 'Chốt và gửi lên cổng' }).click();
    await page.locator('.ant-modal').getByRole('button', { name: 'Chốt và gửi lên cổng' }).click();
    const frozen = page.locator('ul.snapshots li', { hasText: 'QĐ 766/QĐ-TTg' });
    await frozen.getByRole('button', { name: 'Đếm lại để đối chiếu' }).click();

    await frozen.getByText('Đếm lại bằng đúng số đã báo cáo').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await frozen.getByRole('link', { name: 'Xem số liệu đã báo cáo' }).click();
    await page.getByText('Đang xem số liệu như đã báo cáo').waitFor();
  });

  it('scores a criterion with what it rests on, and the appraiser gives the other score', async () => {
    const head = await people.signIn('lanh-dao', '/scores');
    await head.getByRole('button', { name: /^Chấm tiêu chí 1\.1:/ }).click();
    await head.getByLabel('Điểm tự chấm (tối đa 2)').fill('1,5');
    await head.getByLabel('Tài liệu kiểm chứng').fill('Kế hoạch 12/KH-UBND ngày 05/01/2026');
    await head.getByRole('button', { name: 'Lưu điểm' }).click();
    await head.locator('tr', { hasText: 'Kế hoạch 12/KH-UBND' }).getByText('1,5').waitFor();

    const appraiser = await people.signIn('can-bo-noi-vu', '/scores?office=000.00.14.H03');
    await appraiser.getByRole('button', { name: /^Chấm tiêu chí 1\.1:/ }).click();
    await appraiser.getByText('Kế hoạch 12/KH-UBND', { exact: false }).last().waitFor();
    await appraiser.getByLabel('Điểm thẩm định (tối đa 2)').fill('1,25');
    await appraiser.getByLabel('Căn cứ thẩm định').fill('Ban hành muộn 10 ngày');
    await appraiser.getByRole('button', { name: 'Lưu điểm' }).click();

    await appraiser.locator('tr', { hasText: 'Ban hành muộn' }).getByText('1,25').waitFor();
    expect(await violationsOn(appraiser)).toEqual([]);
  });

  it('is told of a desk that recorded nothing', async () => {
    const page = await people.signIn('lanh-dao', '/overview');

    await page.getByText('không ghi nhận gì suốt').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
