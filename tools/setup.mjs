// Installs what is missing and says what it does: packages always, a browser with --browser. Plain Node, no packages needed.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text) => console.log(`set-up: ${text}`);
const run = (command, args) =>
  execFileSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });

export function installPackages() {
  const lock = `${root}/package-lock.json`;
  const mark = `${root}/node_modules/.package-lock.json`;
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return;
  say('installing the packages of package-lock.json');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

function installPackage(browser) {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', browser, 'fonts-noto-cjk']);
}

export async function installBrowser() {
  const { testBrowserPath } = await import('./browser.mjs');
  if (testBrowserPath()) return;
  const attempts = [
    ["Playwright's own Chromium", () => run('npx', ['playwright', 'install', 'chromium'])],
    [
      "the distribution's Chromium without windows (apt-get)",
      () => installPackage('chromium-headless-shell'),
    ],
    ["the distribution's Chromium (apt-get)", () => installPackage('chromium')],
  ];
  for (const [name, install] of attempts) {
    say(`no browser for the end-to-end tests; trying ${name}`);
    try {
      install();
    } catch {
      say(`${name} could not be had`);
    }
    if (testBrowserPath()) return;
  }
  throw new Error('No Chromium found. Install one and name it: CHROMIUM=/path/to/chromium npm test');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installPackages();
  if (process.argv.includes('--browser')) await installBrowser();
}
