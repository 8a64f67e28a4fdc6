import { eventually } from '#testing';
import { describeInChromium } from './chromium.js';
import { sendFeedback } from './feedback.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

const QUESTION = 'Mẫu đơn nào, ô số mấy?';
const ANSWER = 'Đã sửa mẫu đơn số 11: mỗi ô một tên.';

describeInChromium('what people say of rules and officials', () => {
  const people = new PeopleInBrowsers();
  afterEach(() => people.leave());

  const judged = async () =>
    (
      await people.hub.database.owner.query(
        `select state -> 'rated' ->> 'isSatisfied' as satisfied from portal.feedback where status = 'published'`,
      )
    ).rows;

  it('is completed, answered by the clerk, made public by the head, judged by its sender, and in the index', async () => {
    const clerk = await people.signIn('can-bo-mot-cua', '/feedback');
    await clerk.getByRole('heading', { name: 'Không có phản ánh nào chờ trả lời' }).waitFor();
    await sendFeedback(people.hub, { count: 1 });

    await clerk.getByRole('link', { name: 'Thời hạn ghi hai nơi khác nhau' }).click();
    await clerk.getByRole('button', { name: 'Đề nghị bổ sung' }).click();
    await clerk.getByRole('dialog').getByLabel('Cần bổ sung điều gì').fill(QUESTION);
    await clerk.getByRole('dialog').getByRole('button', { name: 'Đề nghị bổ sung' }).click();
    await clerk.locator('.said').getByText('ô 3 và ô 7').waitFor();
    expect(await clerk.locator('.timeline small').allTextContents()).toEqual(['Lộc Thị Mai']);
    await clerk.getByLabel('Câu trả lời').fill('Ngắn');
    await clerk.getByRole('button', { name: 'Gửi câu trả lời' }).click();
    await clerk.getByText('ít nhất 10 chữ').waitFor();
    await clerk.getByLabel('Câu trả lời').fill(ANSWER);
    await clerk.getByRole('button', { name: 'Gửi câu trả lời' }).click();
    await clerk.getByText('Lãnh đạo đơn vị công khai câu trả lời.').waitFor();

    const head = await people.signIn('lanh-dao', '/feedback?view=answered');
    await head.getByRole('link', { name: 'Thời hạn ghi hai nơi khác nhau' }).click();
    await head.getByRole('button', { name: 'Công khai câu trả lời' }).click();
    await head.locator('.state.published').waitFor();

    await eventually(async () => expect(await judged()).toEqual([{ satisfied: 'true' }]));
    const published = await (await fetch(`${people.hub.url}/v1/feedback/published`)).text();
    expect(published).toContain(ANSWER);
    expect(published).not.toMatch(/Nông Văn Thử|0980000003/);
    await head.goto(`${people.hub.url}/reports`);
    await head
      .getByRole('button', { name: /Phản ánh trả lời đúng hạn/ })
      .first()
      .click();
    await head.locator('.behind').getByText('PAKN-26-00001').waitFor();
  });

  it('is told to the head above the day’s figures when it waits too long; the clerk never sees what is said of officials', async () => {
    await sendFeedback(people.hub, { count: 1, daysAgo: 40 });
    const head = await people.signIn('lanh-dao', '/overview');

    await head.getByRole('link', { name: /phản ánh, kiến nghị sắp hết hạn hoặc quá hạn/ }).click();
    await head.getByText('Phản ánh quá 15 ngày làm việc chưa trả lời').waitFor();

    const clerk = await people.signIn('can-bo-mot-cua', '/feedback');
    await clerk.getByRole('heading', { name: 'Không có phản ánh nào chờ trả lời' }).waitFor();
    expect(await clerk.getByText('Chờ lâu ở bộ phận một cửa').count()).toBe(0);
  });

  it('says on every screen at once that its system does not take what is told, and no longer once a head has it told again', async () => {
    const refused = { detail: 'Không có phản ánh này', at: new Date().toISOString() };
    const { rows } = await people.hub.database.owner.query(
      `update portal.feedback set state = jsonb_set(state, '{parked}', $1), version = version + 1
         where status = 'published' returning id`,
      [refused],
    );
    const at = `/feedback/${rows[0].id}`;
    const head = await people.signIn('lanh-dao', at);
    const clerk = await people.signIn('can-bo-mot-cua', at);
    await clerk.locator('.live.on').waitFor();
    await clerk.getByText('không nhận điều đơn vị báo').waitFor();

    await head.getByRole('button', { name: 'Báo lại' }).click();

    await eventually(async () => expect(await clerk.getByText('không nhận điều đơn vị báo').count()).toBe(0));
  });

  it('is passed on to another unit, and is theirs from then on', async () => {
    const head = await people.signIn('lanh-dao', '/feedback');

    await head.getByRole('link', { name: 'Chờ lâu ở bộ phận một cửa' }).click();
    await head.getByRole('button', { name: 'Chuyển đơn vị khác' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel('Đơn vị trả lời').fill('Nà Phặc');
    await head.keyboard.press('Enter');
    await dialog.getByLabel('Lý do').fill('Việc xảy ra ở xã Nà Phặc');
    await dialog.getByRole('button', { name: 'Chuyển đơn vị khác' }).click();

    await head.getByRole('heading', { name: 'Không có phản ánh nào chờ trả lời' }).waitFor();
    const { rows } = await people.hub.database.owner.query(
      `select office_code as office from portal.feedback where class = 'behaviour'`,
    );
    expect(rows).toEqual([{ office: 'H55.901' }]);
  });
});
