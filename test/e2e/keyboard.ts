import type { Page } from 'playwright-core';

/** A keyboard that counts the keys pressed beyond the data that must be typed. */
export class Keyboard {
  presses = 0;

  constructor(private readonly page: Page) {}

  async type(data: string): Promise<void> {
    await this.page.keyboard.type(data);
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Types into the field that has the focus, and goes to the next. */
  async fill(...data: readonly string[]): Promise<void> {
    for (const one of data) {
      await this.type(one);
      await this.press('Tab');
    }
  }
}
