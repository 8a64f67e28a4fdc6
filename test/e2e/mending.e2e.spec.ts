import { eventually } from '#testing';
import { describeInChromium } from './chromium.js';
import { clerkOf, UNKNOWN_PARCEL } from './given.js';
import { PeopleInBrowsers } from './people-in-browsers.js';

describeInChromium('what an agency will not take', () => {
  const people = new PeopleInBrowsers();
  let clerk: Awaited<ReturnType<typeof clerkOf>>;
  beforeAll(async () => (clerk = await clerkOf(people.hub)));
  afterEach(() => people.leave());

  const stepOf = async (id: string) =>
    (
      await clerk.ask<{ steps: { step: string; state: string; acceptedAt?: string }[] }>(`/v1/dossiers/${id}`)
    ).steps.find(({ step }) => step === 'appraise')!;

  it('is told above the clerk’s list, mended where it is wrong, and taken', async () => {
    const page = await people.signIn('can-bo-mot-cua', '/dossiers');
    const id = await clerk.receive(UNKNOWN_PARCEL);

    await page.getByRole('link', { name: /bị cơ quan trả lại/ }).click();
    await page.getByText('Cơ quan không nhận yêu cầu').waitFor();
    await page.getByRole('button', { name: 'Sửa và gửi lại' }).click();
    await page.getByLabel('thửa số').fill('345');
    await page.getByRole('button', { name: 'Gửi lại cho cơ quan' }).click();

    await page.getByRole('heading', { name: 'Không có yêu cầu nào bị trả lại' }).waitFor();
    // What the agency then decides hangs on the dossier's code, hence on the day.
    await eventually(async () => expect((await stepOf(id)).acceptedAt).toMatch(/^\d{4}-/));
  });

  it('is given up with a reason, after the page said what that does to the case', async () => {
    const id = await clerk.receive(UNKNOWN_PARCEL);
    const page = await people.signIn('can-bo-mot-cua', '/mending');

    await page.getByRole('button', { name: 'Thôi gửi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.foresight').getByText('hồ sơ kết thúc').waitFor();
    await dialog.getByRole('button', { name: 'Thôi gửi' }).click();
    await dialog.getByText('Ghi lý do, ít nhất 10 ký tự').waitFor();
    await dialog.getByLabel('Lý do').fill('Thửa đất không còn trong sổ địa chính');
    await dialog.getByRole('button', { name: 'Thôi gửi' }).click();

    await page.getByRole('heading', { name: 'Không có yêu cầu nào bị trả lại' }).waitFor();
    await eventually(async () => expect((await stepOf(id)).state).toBe('refused'));
  });
});
