import type { Page } from 'playwright-core';
import { settle } from './chromium.js';
import type { Looked } from './openers.js';

/** A page that people see: where it is, who sees it, and what opens more of it. */
export interface Seen {
  readonly name: string;
  /** Nobody: it is open to all. */
  readonly person?: string;
  /** `:id` and `:code` stand for the dossier that is looked at. */
  readonly at: string;
  readonly ready: string;
  /** What the hub would have to answer for it to be seen. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly open?: (page: Page, dossier: Looked) => Promise<void>;
}

/** Opens a page as its person sees it. */
export async function show(page: Page, url: string, { at, ready, before, open }: Seen, dossier: Looked): Promise<void> {
  await before?.(page);
  await page.goto(url + at.replace(':id', dossier.id).replace(':code', dossier.code));
  await page.locator(ready).first().waitFor();
  await open?.(page, dossier);
  await settle(page);
}
