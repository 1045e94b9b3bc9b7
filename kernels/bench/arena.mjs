// One cross-origin isolated page in a headless Chromium, on which every contender has a worker of its own.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openServer } from './server.mjs';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Runs on the page: workers by name, and one call to ask them. */
function installAsk() {
  const workers = new Map();
  let id = 0;
  window.ask = (name, script, kind, request) =>
    new Promise((resolve, reject) => {
      if (!workers.has(name)) workers.set(name, new Worker(`/${script}.js`));
      const worker = workers.get(name);
      const own = ++id;
      const timer = setTimeout(() => reject(new Error('no answer')), 120000);
      worker.onerror = (event) => reject(new Error(event.message));
      const listen = ({ data }) => {
        if (data.id !== own) return;
        clearTimeout(timer);
        worker.removeEventListener('message', listen);
        if (data.error) reject(new Error(data.error));
        else resolve(data.value);
      };
      worker.addEventListener('message', listen);
      worker.postMessage({ id: own, kind, ...request });
    });
}

/** Which files of contenders/ take part; `before` is the folder of an older dist/, if one does. */
export async function openArena({ scripts, before, executablePath }) {
  const at = (script) => fileURLToPath(new URL(`contenders/${script}.mjs`, import.meta.url));
  const server = await openServer([...new Set(scripts)].map(at), before);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.evaluate(installAsk);
  return {
    version: browser.version(),
    /** `name` is a worker's own, `script` what it runs. Rejects with the sentence of the worker. */
    ask: ({ name, script }, kind, request = {}) =>
      page.evaluate(([n, s, k, r]) => window.ask(n, s, k, r), [name, script, kind, request]),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
