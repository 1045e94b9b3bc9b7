// Where the browser for the end-to-end tests is: named by CHROMIUM, the system's own, or Playwright's download.
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
