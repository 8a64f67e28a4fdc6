import type { Page } from 'playwright-core';
import { Keyboard } from './keyboard.js';

/** A list that was closed stays in the page, and goes only when it has faded. */
const OPEN = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

/** Types into the list that has the focus, and takes what it then offers first, once that is what is meant. */
export async function choose(page: Page, typed: string, meant: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.locator(`${OPEN} .ant-select-item-option-active`, { hasText: meant }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(OPEN).waitFor({ state: 'hidden' });
}

export async function chooseProcedure(page: Page, typed: string, meant: string): Promise<void> {
  await page.locator('.ant-select-item-option').first().waitFor();
  await choose(page, typed, meant);
}

/** A land transfer, filled in with nothing but the keyboard; Ctrl+Enter receives it. */
export async function fillInTransfer(page: Page): Promise<Keyboard> {
  const keys = new Keyboard(page);
  await chooseProcedure(page, 'chuyen nhuong quyen', 'chuyển nhượng');
  keys.presses += 1;
  await page.getByText('Người nộp hồ sơ').waitFor();
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.fill('006180000002', 'Hoàng Thị Thử', '0900000002', 'Thôn Mẫu');
  await keys.fill('006080000001', 'Nông Văn Mẫu', 'Thôn Mẫu, xã Bằng Vân');
  await keys.fill('006180000002', 'Hoàng Thị Thử', 'Thôn Mẫu, xã Bằng Vân');
  await keys.fill('12', '345', '210,5');
  await choose(page, 'bang van', 'Bằng Vân');
  keys.presses += 1;
  await keys.press('Tab');
  await keys.fill('Thôn Mẫu, xã Bằng Vân');
  await keys.type('350000000');
  await keys.press('Alt+a');
  return keys;
}

/** The result goes home by post. */
export async function sendHome(page: Page): Promise<void> {
  await page.locator('.handing').getByText('Qua bưu điện').last().click();
  await page.getByLabel('Họ tên người nhận').fill('Hoàng Thị Thử');
  await page.getByLabel('Số điện thoại').fill('0900000002');
  await page.getByLabel('Số nhà, đường, thôn').fill('Thôn Mẫu');
  await page.locator('#deliverTo_commune').click();
  await choose(page, 'bang van', 'Bằng Vân');
}
