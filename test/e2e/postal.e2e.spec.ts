import { eventually } from '#testing';
import type { Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { clerkOf, type Posted } from './given.js';
import { PeopleInBrowsers, PHONE } from './people-in-browsers.js';

interface Filed {
  readonly id: string;
  readonly delivery: { readonly resultDelivery: string };
}

describeInChromium('the postal round trip on a phone', () => {
  /** The post's own system tells everything days later: what is known here, the postman said. */
  const people = new PeopleInBrowsers({
    SANDBOX_PROFILE: 'lively',
    SANDBOX_SPEED: '100000',
    CALL_TIMEOUT_SECONDS: '1',
    RETRY_LADDER_SECONDS: '0.2,0.5,1',
    CIRCUIT_RETRY_SECONDS: '1',
  });
  let clerk: Awaited<ReturnType<typeof clerkOf>>;
  let postman: Page;
  let desk: Page;
  let id: string;
  let parcel: string;

  beforeAll(async () => {
    clerk = await clerkOf(people.hub);
    void people.hub.sandbox!.file({ dossiers: 30, seed: 'round trip', land: 0 }).catch(() => {});
    ({ id, parcel } = await eventually(collectedAndDelivered, 60_000));
    postman = await people.signIn('nhan-vien-buu-dien', '/post?view=collect', PHONE);
    desk = await people.signIn('can-bo-mot-cua', `/dossiers/${id}`);
  }, 300_000);

  /** Somebody whose papers are fetched at home and whose result goes home. */
  async function collectedAndDelivered(): Promise<{ id: string; parcel: string }> {
    const { items } = await clerk.ask<{ items: (Posted & { direction: string })[] }>('/v1/shipments?limit=500');
    for (const one of items.filter((shipment) => shipment.direction === 'collect' && shipment.parcel)) {
      const { delivery } = await clerk.ask<Filed>(`/v1/dossiers/${one.dossierId}`);
      if (delivery.resultDelivery === 'post') return { id: one.dossierId, parcel: one.parcel };
    }
    throw new Error('nobody like that yet');
  }
  const scan = async () => {
    await postman.getByLabel('Quét hoặc gõ mã bưu gửi').fill(parcel);
    await postman.keyboard.press('Enter');
  };
  const report = async (...choices: readonly string[]) => {
    await scan();
    for (const choice of choices) await postman.getByText(choice).click();
    await postman.getByRole('button', { name: 'Ghi nhận' }).click();
  };
  const sign = async (act: string) => {
    await scan();
    await postman.locator('.parcel.chosen').waitFor();
    await postman.getByRole('button', { name: act }).click();
    await postman.getByLabel('Cán bộ một cửa').fill('Lộc Thị Mai');
    await postman.getByRole('button', { name: 'Hai bên đã ký' }).click();
    await postman.getByText('Đã ký danh sách').waitFor();
  };
  const act = async (name: string) => {
    await desk.locator('.acts').getByRole('button', { name }).click();
    await desk.locator('.ant-modal').getByRole('button', { name: 'Thực hiện' }).click();
    await desk.locator('.ant-modal').waitFor({ state: 'hidden' });
  };

  it('begins at home: nobody there, then papers fetched, and handed to the desk by a list both sign', async () => {
    await report('Chưa được, sẽ đến lại', 'Người nhận đi vắng');
    await postman.getByText('Đã đến 1 lần không được: Người nhận đi vắng').waitFor();
    await report('Đã thu gom giấy tờ');
    await postman.getByRole('link', { name: 'Giao cho một cửa' }).click();
    await sign('Ký giao cho một cửa');

    await desk.locator('.acts').getByRole('button', { name: 'Tiếp nhận hồ sơ' }).waitFor();
    expect(await postman.locator('.parcel', { hasText: parcel }).count()).toBe(0);
  });

  it('goes on at the desk, which receives, and takes the result over for the post', async () => {
    await act('Tiếp nhận hồ sơ');
    await act('Nhận kết quả về một cửa');

    await postman.getByRole('link', { name: 'Nhận từ một cửa' }).click();
    parcel = (await postman.locator('.parcel .code').first().textContent())!;
    expect(parcel).toMatch(/^[A-Z]{2}\d{9}[A-Z]{2}$/);
  });

  it('ends at home: nobody there, then paid for and delivered, and the desk sees it returned', async () => {
    await sign('Ký nhận từ một cửa');
    await scan();
    await postman.getByText('Bưu gửi này ở nhóm “Đi phát”').waitFor();
    expect(await postman.locator('.parcel', { hasText: parcel }).count()).toBe(1);
    await report('Chưa được, sẽ đến lại', 'Không liên lạc được');
    await postman.getByText('Đã đến 1 lần không được: Không liên lạc được').waitFor();
    await report('Đã phát tận tay', 'Đã thu đủ');

    await desk.getByText('Hiện không có việc nào cần làm').waitFor();
    await eventually(async () =>
      expect((await clerk.ask<{ business: string }>(`/v1/dossiers/${id}`)).business).toBe('returned'),
    );
  });
});
