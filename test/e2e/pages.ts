import type { Page } from 'playwright-core';
import { settle } from './chromium.js';

/** A page that people see: where it is, who sees it, and what opens more of it. Whoever adds a screen adds a line. */
export interface Seen {
  readonly name: string;
  /** Nobody: it is open to all. */
  readonly person?: string;
  /** `:id` stands for the dossier that is looked at. */
  readonly at: string;
  readonly ready: string;
  readonly open?: (page: Page) => Promise<void>;
}

const CLERK = 'can-bo-mot-cua';
const POSTMAN = 'nhan-vien-buu-dien';
const COMMUNE = 'can-bo-dia-chinh';
const OPERATOR = 'quan-tri';

const chooseTransfer = async (page: Page): Promise<void> => {
  await page.locator('.ant-select-item-option').first().waitFor();
  await page.keyboard.type('chuyen nhuong');
  await page.keyboard.press('Enter');
  await page.locator('.checklist').waitFor();
  await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
};

const openRequest = async (page: Page): Promise<void> => {
  await page.locator('table.rows a.code').first().click();
  await page.locator('article.request .facts').first().waitFor();
};
const foreseeRefusal = async (page: Page): Promise<void> => {
  await openRequest(page);
  await page.keyboard.press('4');
  await page.locator('.foresight').waitFor();
};

const tryCause = async (page: Page): Promise<void> => {
  await page.locator('.cause button').first().click();
  await page.locator('.cause .ant-alert').waitFor();
};

const openCause = async (page: Page): Promise<void> => {
  await page.locator('.cause .act-buttons a').first().click();
  await page.locator('table.rows tbody tr').first().waitFor();
};

const signAll = async (page: Page): Promise<void> => {
  await page.locator('.hand-over button').first().click();
  await page.locator('.hand-over .ant-btn-primary').click();
  await page.locator('.ant-modal').waitFor();
};
const reportAttempt = async (page: Page): Promise<void> => {
  await page.locator('.parcel-acts button').first().click();
  await page.locator('.ant-modal input[value="attempt-failed"]').click();
  await page.locator('.ant-modal input[value="other"]').click();
};
const readUnknownCode = async (page: Page): Promise<void> => {
  await page.locator('.scan input').fill('EL000009999VN');
  await page.keyboard.press('Enter');
  await page.locator('.scan p:not(:empty)').waitFor();
};
const compareLists = async (page: Page): Promise<void> => {
  await page.locator('textarea').fill('EL000009999VN 15.000');
  await page.locator('form button').click();
  await page.locator('.found').waitFor();
};

export const PAGES: readonly Seen[] = [
  { name: 'sign-in', at: '/auth/sign-in', ready: 'form button' },
  { name: 'signed-out', at: '/signed-out', ready: 'main h1' },
  { name: 'sign-in-failed', at: '/signed-out?why=auth/not-assigned', ready: '.ant-alert' },
  { name: 'dossiers', person: CLERK, at: '/dossiers', ready: 'table.rows' },
  { name: 'dossiers-empty', person: CLERK, at: '/dossiers?view=overdue', ready: '.empty' },
  { name: 'overview', person: 'lanh-dao', at: '/overview', ready: '.loads' },
  { name: 'dossiers-head', person: 'lanh-dao', at: '/dossiers', ready: 'table.rows' },
  { name: 'dossier', person: CLERK, at: '/dossiers/:id', ready: 'article.dossier .timeline li' },
  {
    name: 'dossier-why-not',
    person: CLERK,
    at: '/dossiers/:id',
    ready: 'article.dossier .timeline li',
    open: (page) => page.locator('.acts summary').click(),
  },
  {
    name: 'dossier-act',
    person: CLERK,
    at: '/dossiers/:id',
    ready: 'article.dossier .timeline li',
    async open(page) {
      await page.locator('.act-buttons button').nth(0).click();
      await page.locator('.ant-modal').waitFor();
    },
  },
  { name: 'dossier-elsewhere', person: 'can-bo-mot-cua-na-phac', at: '/dossiers/:id', ready: '.ant-alert' },
  { name: 'receive', person: CLERK, at: '/receive', ready: '.sheet', open: chooseTransfer },
  {
    name: 'receive-wrong',
    person: CLERK,
    at: '/receive',
    ready: '.sheet',
    async open(page) {
      await chooseTransfer(page);
      await page.keyboard.press('Control+Enter');
      await page.locator('.ant-form-item-explain-error').first().waitFor();
    },
  },
  { name: 'reports', person: 'lanh-dao', at: '/reports', ready: 'table.indicators' },
  {
    name: 'reports-explained',
    person: 'lanh-dao',
    at: '/reports',
    ready: 'table.indicators',
    async open(page) {
      await page.locator('button.figure').first().click();
      await page.locator('.behind .rule').waitFor();
    },
  },
  { name: 'requests', person: COMMUNE, at: '/requests', ready: 'table.rows' },
  { name: 'requests-empty', person: COMMUNE, at: '/requests?view=overdue', ready: '.empty' },
  { name: 'request', person: COMMUNE, at: '/requests', ready: 'table.rows', open: openRequest },
  { name: 'request-refusal', person: COMMUNE, at: '/requests', ready: 'table.rows', open: foreseeRefusal },
  {
    name: 'request-of-system',
    person: 'can-bo-dang-ky-dat-dai',
    at: '/requests?view=all',
    ready: 'table.rows',
    open: openRequest,
  },
  { name: 'operations', person: OPERATOR, at: '/operations', ready: 'section + section table' },
  { name: 'parked', person: OPERATOR, at: '/parked', ready: '.cause', open: tryCause },
  { name: 'parked-cause', person: OPERATOR, at: '/parked', ready: '.cause', open: openCause },
  {
    name: 'parked-message',
    person: OPERATOR,
    at: '/parked',
    ready: '.cause',
    async open(page) {
      await openCause(page);
      await page.locator('table.rows tbody button').first().click();
      await page.locator('.ant-drawer .message-acts button').first().click();
      await page.locator('.content textarea').waitFor();
    },
  },
  {
    name: 'parked-replay',
    person: OPERATOR,
    at: '/parked',
    ready: '.cause',
    async open(page) {
      await page.locator('.cause .ant-btn-primary').first().click();
      await page.locator('.ant-modal').waitFor();
    },
  },
  { name: 'sync', person: OPERATOR, at: '/sync', ready: 'table.rows' },
  { name: 'sync-empty', person: OPERATOR, at: '/sync?standing=differs', ready: '.empty' },
  { name: 'reconciliation', person: OPERATOR, at: '/reconciliation', ready: '.card .empty, table.rows' },
  {
    name: 'catalogue',
    person: OPERATOR,
    at: '/catalogue',
    ready: '.ant-btn-primary',
    async open(page) {
      await page.locator('.ant-btn-primary').first().click();
      await page.locator('table.rows, .empty').first().waitFor();
    },
  },
  { name: 'post', person: POSTMAN, at: '/post', ready: '.parcel' },
  { name: 'post-sign', person: POSTMAN, at: '/post', ready: '.parcel', open: signAll },
  { name: 'post-deliver', person: POSTMAN, at: '/post?view=deliver', ready: '.parcel' },
  { name: 'post-report', person: POSTMAN, at: '/post?view=deliver', ready: '.parcel', open: reportAttempt },
  { name: 'post-empty', person: POSTMAN, at: '/post?view=collect', ready: '.views', open: readUnknownCode },
  { name: 'post-closing', person: POSTMAN, at: '/post/closing', ready: 'table.rows', open: compareLists },
  { name: 'not-found', person: CLERK, at: '/nowhere', ready: '.empty' },
  { name: 'citizen', at: '/tra-cuu', ready: 'form' },
  { name: 'procedures', at: '/thu-tuc', ready: 'form' },
  { name: 'procedures-none', at: '/thu-tuc?q=xyz', ready: '[role=status]' },
  { name: 'procedure', at: '/thu-tuc/2.000889', ready: '.card h2' },
  {
    name: 'citizen-wrong',
    at: '/tra-cuu/H03-260101-0001',
    ready: 'form',
    async open(page) {
      await page.locator('[name=digits]').fill('0000');
      await page.locator('button').click();
      await page.locator('.wrong').waitFor();
    },
  },
];

/** Opens a page as its person sees it. */
export async function show(page: Page, url: string, { at, ready, open }: Seen, id: string): Promise<void> {
  await page.goto(url + at.replace(':id', id));
  await page.locator(ready).first().waitFor();
  await open?.(page);
  await settle(page);
}
