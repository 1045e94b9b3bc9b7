// npm run first: from the start of the worker of ../worker to its first result, cache warm. On an isolated page, with threads, and not.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { median } from './report.mjs';
import { openServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    starts: { type: 'string', default: '21' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});

/** On the page: one start, from `new Worker` to the reply to a layer of the size of the app's opening one. */
async function start() {
  const spec = {
    kind: 'separable',
    height: 32,
    width: 32,
    channels: 3,
    filters: 8,
    kernel: 3,
    padding: 'same',
  };
  const weights = { depthwise: new Float32Array(27).fill(1), pointwise: new Float32Array(24).fill(1) };
  const input = new Float32Array(32 * 32 * 3).fill(1);
  const want = { filtered: true, standard: 'merged' };
  const from = performance.now();
  const worker = new Worker('/serve.js', { type: 'module' });
  worker.postMessage({ kind: 'layer', id: 1, slot: 'first', spec, weights, input, want });
  const reply = await new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      if (data.kind === 'layer' || data.kind === 'failed') resolve(data);
    };
  });
  const ms = performance.now() - from;
  worker.terminate();
  if (reply.kind !== 'layer') throw new Error(`${reply.code} ${JSON.stringify(reply.detail)}`);
  return { ms, build: reply.build, threads: reply.threads, notes: reply.notes };
}

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const server = await openServer([at('../worker/serve.ts'), at('../worker/thread.ts')]);
const browser = await chromium.launch({
  executablePath: options.chromium,
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const path of ['', '?plain']) {
  const page = await browser.newPage();
  await page.goto(server.url + path);
  const starts = [];
  for (let i = 0; i <= Number(options.starts); i++) {
    starts.push(await page.evaluate(start));
    await page.waitForTimeout(200);
  }
  const times = starts.slice(1).map(({ ms }) => ms); // the first fills the cache
  const { build, threads, notes } = starts.at(-1);
  const most = Math.max(...times).toFixed(0);
  console.log(
    `${path ? 'not isolated' : 'isolated'}: ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${most}), ${build}, ${threads} thread(s) at the first result ${notes.join(' ')}`,
  );
  await page.close();
}
await browser.close();
server.close();
