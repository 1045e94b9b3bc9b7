import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { isOfPage } from './console.ts';
import { en } from './names.ts';

/** The instrument as a person meets it: everything by role and name. */
export class Instrument {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens an address (the part after `#`), paused on a step unless the address is empty. */
  async open(fragment = '/?step=0'): Promise<void> {
    await this.page.goto(`./#${fragment}`);
    await expect(this.slider).toBeVisible();
  }

  /** Changes the fragment of the page that is open, as a link within it does. */
  async go(fragment: string): Promise<void> {
    await this.page.evaluate((hash) => void (window.location.hash = hash), fragment);
  }

  button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });
  grid = (name: string): Locator => this.page.getByRole('grid', { name, exact: true });
  cell = (grid: string, row: number, column: number): Locator =>
    this.grid(grid).getByRole('gridcell', { name: en.cell(row, column) });

  /** A mixing weight, wherever it stands: in the stack of its output, or in a table of all. */
  mixing = (output: number, from = ''): Locator =>
    this.page.getByRole('gridcell', { name: new RegExp(`^output ${output}, ${from && `${from}, `}`) });
  gridOf = (cell: Locator): Locator => cell.locator('xpath=ancestor::*[@role="grid"]');

  get slider(): Locator {
    return this.page.getByRole('slider', { name: en.step, exact: true });
  }
  /** In either view. */
  get board(): Locator {
    return this.grid(en.input(1));
  }
  get now(): Locator {
    return this.page.getByRole('status', { name: en.now });
  }
  get sum(): Locator {
    return this.page.getByRole('group', { name: en.sum, exact: true });
  }
  get formula(): Locator {
    return this.page.getByRole('region', { name: en.formula });
  }

  async press(key: string, times = 1): Promise<void> {
    for (let i = 0; i < times; i++) await this.page.keyboard.press(key);
  }

  async unit(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: en.stepBy }).selectOption({ label: name });
    await this.leave();
  }

  /** Takes the focus off every control, so that keys mean the page. */
  async leave(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }

  /** Types a number into an editable cell, as a person does with the keyboard. */
  async type(grid: string, row: number, column: number, text: string): Promise<void> {
    await this.cell(grid, row, column).click();
    await this.grid(grid).focus();
    await this.page.keyboard.press('F2');
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
}

/** A test on the page that fails on any console message, uncaught error or request to elsewhere. */
export const test = base.extend<{ app: Instrument }>({
  app: async ({ page, baseURL }, use) => {
    const heard: string[] = [];
    page.on('console', (message) => {
      if (isOfPage(message)) heard.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(new URL(baseURL!).origin) && !/^(blob|data):/.test(url))
        heard.push(`request: ${url}`);
    });
    await use(new Instrument(page));
    expect(heard).toEqual([]);
  },
});

export { expect };
