import type { ConsoleMessage } from '@playwright/test';

/** What the page has said to the console, and not the test's own browser, which tells that it lets no service worker in. */
export const isOfPage = (message: ConsoleMessage): boolean =>
  message.text() !== 'Service Worker registration blocked by Playwright';
