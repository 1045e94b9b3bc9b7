import { execFileSync } from 'node:child_process';
import { defineConfig } from '@playwright/test';
import { testBrowserPath } from './tools/browser.mjs';

// The processes that run the tests read this file too: they inherit the port that the first of them found.
process.env.E2E_PORT ??= execFileSync(process.execPath, ['tools/free-port.mjs'], { encoding: 'utf8' }).trim();
const port = Number(process.env.E2E_PORT);
/** The folder of the built page. */
const root = process.env.E2E_ROOT ?? 'dist';

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // A machine that is busy with something else may stand still for seconds; no answer of the page depends on it.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // What does not come in this time comes no more: a test says so, and does not use up its own time.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: testBrowserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node tools/serve.mjs --port ${port} --exact --root ${root}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
