// Where the browser is: named by CHROMIUM, the system's own, or Playwright's download.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} path of a Chromium that exists, or undefined when there is none yet */
export function chromiumPath() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));
}

/** The same without windows: it draws no bars of its own, and end to end takes three quarters of the time. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** @returns {string | undefined} the path of the browser for the end-to-end tests, or undefined when there is none yet */
export function testBrowserPath() {
  return !process.env.CHROMIUM && existsSync(SHELL) ? SHELL : chromiumPath();
}
