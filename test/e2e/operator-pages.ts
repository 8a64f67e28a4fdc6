import { openCause, tryCause } from './openers.js';
import type { Seen } from './seen.js';

const OPERATOR = 'quan-tri';

export const OPERATOR_PAGES: readonly Seen[] = [
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
  {
    name: 'parked-empty',
    person: OPERATOR,
    at: '/parked',
    ready: '.empty',
    before: (page) => page.route('**/v1/parked-causes', (route) => route.fulfill({ json: [] })),
  },
  {
    name: 'outdated',
    person: OPERATOR,
    at: '/sync',
    ready: '.empty button',
    before: (page) => page.route('**/assets/sync-page*', (route) => route.abort()),
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
      await page.locator('.ant-btn-loading').waitFor({ state: 'hidden' });
    },
  },
];
