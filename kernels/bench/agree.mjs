// npm run agree -- [--layers 2000] [--seed N]: random layers in Chromium, every build and number of threads against the reference.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { openServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    layers: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const server = await openServer([fileURLToPath(new URL('agree-worker.mjs', import.meta.url))]);
const browser = await chromium.launch({
  executablePath: options.chromium,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.goto(server.url);
const answer = await page.evaluate(
  ([layers, seed]) =>
    new Promise((resolve) => {
      const worker = new Worker('/agree-worker.js');
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => resolve(message);
      worker.postMessage({ layers, seed });
    }),
  [Number(options.layers), Number(options.seed)],
);
console.log(answer);
await browser.close();
server.close();
process.exitCode = answer.startsWith('agreed') ? 0 : 1;
