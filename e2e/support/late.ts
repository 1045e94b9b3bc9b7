import { expect } from '@playwright/test';
import type { Page, Request } from '@playwright/test';
import { en } from './names.ts';

export const SAID = {
  en: { title: 'A part of this page did not arrive.', again: 'Try again' },
  zh: { title: '页面的一部分没有加载成功。', again: '再试一次' },
};
export const AWAITED = /still on (its|their) way|The chapter is on its way/;
/** Longer than what is not there stays unsaid (ms). */
export const LONG = 6000;
export const awaited = (page: Page) => page.getByRole('status').filter({ hasText: AWAITED });
export const crash = (page: Page) => page.getByText('The page ran into a fault of its own.');
export const absent = (page: Page, lang: 'en' | 'zh' = 'en') =>
  page.getByRole('alert').filter({ hasText: SAID[lang].title });

/** Requests of a page that are under way. */
export function watchRequests(page: Page) {
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  /** Waits until all have come but those that are held. */
  const rest = (held: RegExp) =>
    expect
      .poll(() => [...underWay].map((request) => request.url()).filter((url) => !held.test(url)))
      .toEqual([]);
  return {
    rest,
    /** Time (ms) goes by, a part of a second at once: what is asked for meanwhile comes, but for what is held. */
    async pass(time: number, held: RegExp): Promise<void> {
      for (let gone = 0; gone < time; gone += 500) {
        await page.clock.runFor(Math.min(500, time - gone));
        await rest(held);
      }
    },
  };
}

/** Uncaught errors and rejections of the page. */
export function errorsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  return heard;
}

export interface Part {
  what: string;
  files: RegExp;
  /** Where it is met, and how. */
  at: string;
  open?: (page: Page) => Promise<void>;
  /** What else works meanwhile, and what is there in the end. */
  works: (page: Page) => Promise<void>;
  comes: (page: Page) => Promise<void>;
}

export const seen =
  (role: 'region' | 'group' | 'dialog' | 'heading' | 'button', name: string | RegExp) => (page: Page) =>
    expect(page.getByRole(role, { name }).first()).toBeVisible();
export const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();

export const steps = async (page: Page) => {
  const slider = page.getByRole('slider', { name: en.step, exact: true });
  const before = Number(await slider.inputValue());
  await page.getByRole('button', { name: en.next, exact: true }).click();
  await expect(slider).not.toHaveValue(String(before));
};
export const reads = seen('heading', /./);

export const STEP = '/?step=0&unit=mac';

export async function toStep(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: en.pages })).toBeVisible();
}
