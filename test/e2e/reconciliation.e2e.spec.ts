import { inVietnam } from '#agency-kit';
import { eventually } from '#testing';
import { describeInChromium } from './chromium.js';
import { clerkOf } from './given.js';
import { PeopleInBrowsers } from './people-in-browsers.js';
import { beginAt } from './portal-books.js';

const ALONE = '000.00.14.H03-261120-9001';

describeInChromium('an operator who holds the books against each other', () => {
  const people = new PeopleInBrowsers({ AGENCIES_AT_DESK: 'commune-committee,land-registry,tax' });
  let code: string;
  afterEach(() => people.leave());

  const query = async (sql: string) => (await people.hub.database.owner.query(sql)).rows;
  /** The portal knows all of it: what was made wrong there before the last word is right again with that. */
  const isInStep = async () =>
    (await query(`select from portal.sync where status = 'in-step' and state ->> 'status' = 'processing'`)).length > 0;
  const plant = (at: string, wrong: object | null) =>
    fetch(`${people.hub.sandbox!.urls.portal}/_dossiers/${at}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wrong),
    });

  beforeAll(async () => {
    const id = await (await clerkOf(people.hub)).receive();
    await eventually(async () => {
      const [sync] = await query(`select status, state ->> 'status' as told from portal.sync`);
      // Nobody answers meanwhile: that is the last of it.
      if (sync?.status !== 'in-step' || sync.told !== 'processing') throw new Error('the portal was not told yet');
    });
    [{ code }] = (await query(`select foreign_code as code from portal.sync where id = '${id}'`)) as [{ code: string }];
  });

  it('repairs a difference with one click, and it is gone when the books were compared again', async () => {
    await plant(code, { TrangThaiHoSo: '9' });
    const page = await people.signIn('quan-tri', '/reconciliation');
    const portal = page.locator('section', { hasText: 'Cổng dịch vụ công' });
    const compare = () => portal.getByRole('button', { name: 'Đối soát ngay' }).click();

    await compare();
    const row = portal.locator('tbody tr', { hasText: code });
    await row.getByText('Trạng thái').waitFor();
    await row.getByRole('button', { name: 'Gửi lại cho cổng' }).click();
    await row.getByText('chờ đối soát lại').waitFor();
    await eventually(async () => expect(await isInStep()).toBe(true));
    await compare();

    await portal.getByText('Không có chỗ khác nhau').waitFor();
    expect(await query('select gone_at is not null as gone, repaired_by from portal.mismatch')).toEqual([
      { gone: true, repaired_by: 'quan-tri' },
    ]);
  });

  it('is told what to do about a dossier that only the portal has: there is none here to send again', async () => {
    await beginAt(people.hub.database, '000.00.14.H03', 24 * 60);
    const hourAgo = new Date(Date.now() - 2 * 3_600_000).toISOString();
    await plant(ALONE, { MaDonVi: '000.00.14.H03', NgayNopHoSo: inVietnam(hourAgo) });
    const page = await people.signIn('quan-tri', '/reconciliation');
    const portal = page.locator('section', { hasText: 'Cổng dịch vụ công' });

    await portal.getByRole('button', { name: 'Đối soát ngay' }).click();
    const row = portal.locator('tbody tr', { hasText: ALONE });

    await row.getByText('Chỉ cổng có hồ sơ này').waitFor();
    await row.getByText('Yêu cầu cổng gửi lại hồ sơ').waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
  });
});
