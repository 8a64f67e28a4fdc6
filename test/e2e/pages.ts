import {
  chooseTransfer,
  compareLists,
  endSession,
  foreseeRefusal,
  forwardFeedback,
  openFeedback,
  openRequest,
  readUnknownCode,
  receiveCopies,
  reportAttempt,
  signAll,
  track,
} from './openers.js';
import { OPERATOR_PAGES } from './operator-pages.js';
import type { Seen } from './seen.js';

const CLERK = 'can-bo-mot-cua';
const POSTMAN = 'nhan-vien-buu-dien';
const COMMUNE = 'can-bo-dia-chinh';

/** Whoever adds a screen adds a line. */
export const PAGES: readonly Seen[] = [
  { name: 'sign-in', at: '/auth/sign-in', ready: 'form button' },
  { name: 'signed-out', at: '/signed-out', ready: 'main h1' },
  { name: 'sign-in-failed', at: '/signed-out?why=auth/not-assigned', ready: '.ant-alert' },
  { name: 'dossiers', person: CLERK, at: '/dossiers', ready: 'table.rows' },
  { name: 'dossiers-empty', person: CLERK, at: '/dossiers?view=overdue&receivedOn=2020-01-31', ready: '.empty' },
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
  {
    name: 'receive-organisation',
    person: CLERK,
    at: '/receive',
    ready: '.sheet',
    async open(page) {
      await chooseTransfer(page);
      await page.locator('input[value="enterprise"]').click();
      await page.locator('#applicant_taxCode').waitFor();
    },
  },
  { name: 'received', person: CLERK, at: '/receive', ready: '.sheet', open: receiveCopies },
  { name: 'session-expired', person: CLERK, at: '/dossiers', ready: 'table.rows', open: endSession },
  { name: 'mending', person: CLERK, at: '/mending', ready: '.parked-request' },
  {
    name: 'mending-form',
    person: CLERK,
    at: '/mending',
    ready: '.parked-request',
    async open(page) {
      await page.locator('.parked-request .ant-btn-primary').first().click();
      await page.locator('.parked-request .fact-fields').waitFor();
    },
  },
  {
    name: 'mending-give-up',
    person: CLERK,
    at: '/mending',
    ready: '.parked-request',
    async open(page) {
      await page.locator('.parked-request .act-buttons button').nth(1).click();
      await page.locator('.ant-modal .foresight').waitFor();
    },
  },
  { name: 'mending-empty', person: 'can-bo-mot-cua-na-phac', at: '/mending', ready: '.empty' },
  { name: 'feedback', person: 'lanh-dao', at: '/feedback', ready: 'table.rows' },
  { name: 'feedback-empty', person: 'can-bo-mot-cua-na-phac', at: '/feedback', ready: '.empty' },
  { name: 'feedback-one', person: 'lanh-dao', at: '/feedback', ready: 'table.rows', open: openFeedback },
  { name: 'feedback-forward', person: 'lanh-dao', at: '/feedback', ready: 'table.rows', open: forwardFeedback },
  { name: 'feedback-answered', person: CLERK, at: '/feedback?view=answered', ready: 'table.rows', open: openFeedback },
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
  {
    name: 'bad-data',
    person: 'lanh-dao',
    at: '/bad-data',
    ready: '.bad-data',
    open: (page) => page.locator('.bad-data summary').first().click(),
  },
  { name: 'bad-data-operator', person: 'quan-tri', at: '/bad-data', ready: '.bad-data' },
  {
    name: 'bad-data-none',
    person: 'lanh-dao',
    at: '/bad-data',
    ready: '.empty',
    before: (page) => page.route('**/v1/*-bad-data', (route) => route.fulfill({ json: { items: [] } })),
  },
  { name: 'scores', person: 'lanh-dao', at: '/scores', ready: 'table.scores' },
  {
    name: 'scores-enter',
    person: 'lanh-dao',
    at: '/scores',
    ready: 'table.scores',
    async open(page) {
      await page.locator('table.scores button').first().click();
      await page.locator('.ant-modal textarea').waitFor();
    },
  },
  { name: 'scores-appraiser', person: 'can-bo-noi-vu', at: '/scores', ready: 'table.scores' },
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
  ...OPERATOR_PAGES,
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
  { name: 'procedures-english', at: '/thu-tuc?lang=en', ready: 'form' },
  { name: 'procedure-english', at: '/thu-tuc/2.000889?lang=en', ready: '.card h2' },
  { name: 'citizen-english', at: '/tra-cuu?lang=en', ready: 'form' },
  { name: 'citizen-answer-english', at: '/tra-cuu/:code?lang=en', ready: 'form', open: track },
  { name: 'citizen-answer', at: '/tra-cuu/:code', ready: 'form', open: track },
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
