import { FAULTS } from '#contracts';
import type { Page } from 'playwright-core';
import { chooseProcedure } from './reception.js';

/** The dossier that is looked at. */
export interface Looked {
  readonly id: string;
  readonly code: string;
  /** The last of the applicant's phone, by which whoever tracks it proves to know whose it is. */
  readonly digits: string;
}

export const chooseTransfer = async (page: Page): Promise<void> => {
  await chooseProcedure(page, 'chuyen nhuong', 'chuyển nhượng');
  await page.locator('.checklist').waitFor();
  await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
};

export const openRequest = async (page: Page): Promise<void> => {
  await page.locator('table.rows a.code').first().click();
  await page.locator('article.request .facts').first().waitFor();
};
export const foreseeRefusal = async (page: Page): Promise<void> => {
  await openRequest(page);
  await page.keyboard.press('4');
  await page.locator('.foresight').waitFor();
};

export const openFeedback = async (page: Page): Promise<void> => {
  await page.locator('table.rows a').first().click();
  await page.locator('article.feedback .timeline li').first().waitFor();
};
export const forwardFeedback = async (page: Page): Promise<void> => {
  await openFeedback(page);
  await page.locator('.act-buttons button').first().click();
  await page.locator('.ant-modal textarea').waitFor();
};

export const tryCause = async (page: Page): Promise<void> => {
  await page.locator('.cause button').first().click();
  await page.locator('.cause .ant-alert').waitFor();
};

export const openCause = async (page: Page): Promise<void> => {
  await page.locator('.cause .act-buttons a').first().click();
  await page.locator('table.rows tbody tr').first().waitFor();
};

export const signAll = async (page: Page): Promise<void> => {
  await page.locator('.hand-over button').first().click();
  await page.locator('.hand-over .ant-btn-primary').click();
  await page.locator('.ant-modal').waitFor();
};
export const reportAttempt = async (page: Page): Promise<void> => {
  await page.locator('.parcel-acts button').first().click();
  await page.locator('.ant-modal input[value="attempt-failed"]').click();
  await page.locator('.ant-modal input[value="other"]').click();
};
export const readUnknownCode = async (page: Page): Promise<void> => {
  await page.locator('.scan input').fill('EL000009999VN');
  await page.keyboard.press('Enter');
  await page.locator('.scan p:not(:empty)').waitFor();
};
export const compareLists = async (page: Page): Promise<void> => {
  await page.locator('textarea').fill('EL000009999VN 15.000');
  await page.locator('form button').click();
  await page.locator('.found').waitFor();
};

export const receiveCopies = async (page: Page): Promise<void> => {
  await chooseProcedure(page, 'chung thuc', 'Chứng thực');
  await page.locator('#applicant_personalNumber').fill('006190000077');
  await page.locator('#applicant_name').fill('Lý Thị Mẫu');
  await page.locator('#facts_paper').fill('Bằng tốt nghiệp');
  await page.locator('#facts_copies').fill('2');
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('Control+Enter');
  await page.locator('.received').waitFor();
};
const ENDED = { code: 'auth/invalid', ...FAULTS['auth/invalid'] };

export const endSession = async (page: Page): Promise<void> => {
  await page.route('**/v1/dossiers?*', (route) => route.fulfill({ status: 401, json: ENDED }));
  await page.locator('.views a').nth(1).dispatchEvent('click'); // live news may have found out before
  await page.locator('.ant-modal').waitFor();
};
export const track = async (page: Page, { digits }: Looked): Promise<void> => {
  await page.locator('[name=digits]').fill(digits);
  await page.locator('button').click();
  await page.locator('.sentence').waitFor();
};
