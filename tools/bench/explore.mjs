// npm run bench:explore: a JPEG of 4000×3000, made here, through a separable layer 3→8 of 3×3, beside TensorFlow.js (wasm) on as many
// threads, in one browser and in turns. Options: --rounds N, --moves N (of a slider). Linux, for the memory.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { median, quantile, table } from '../built-page.mjs';
import { chromiumPath } from '../browser.mjs';
import { serve } from '../serve.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, moves: { type: 'string', default: '90' } },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const bench = join(root, 'kernels/bench');
if (!existsSync(join(bench, 'node_modules/@tensorflow/tfjs-backend-wasm'))) {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: bench,
    stdio: 'inherit',
  });
}

const folder = mkdtempSync(join(tmpdir(), 'filter-and-mix-'));
await build({
  ...{ root, configFile: false, logLevel: 'error', base: './', worker: { format: 'es' } },
  build: {
    ...{ outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, copyPublicDir: false },
    rolldownOptions: {
      input: join(root, 'tools/bench/explore/page.mjs'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'page.js' },
    },
  },
});
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><script type="module">window.bench = await import("./page.js");</script>',
);
copyFileSync(join(root, 'tools/bench/explore/tfjs-worker.mjs'), join(folder, 'tfjs-worker.js'));
mkdirSync(join(folder, 'tfjs'));
const published = join(bench, 'node_modules/@tensorflow');
cpSync(join(published, 'tfjs-core/dist/tf-core.min.js'), join(folder, 'tfjs/tf-core.min.js'));
for (const name of [
  'tf-backend-wasm.min.js',
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
]) {
  cpSync(join(published, 'tfjs-backend-wasm/dist', name), join(folder, 'tfjs', name));
}

const { url, close } = await serve({ port: 5341, root: folder });
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
const devtools = await browser.newBrowserCDPSession();

async function open() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(String(error)));
  await page.goto(url);
  await page.waitForFunction(() => window.bench);
  await page.evaluate(async () => (window.file = await window.bench.photograph()));
  return page;
}

/** What a page's process has at its highest from `work` on, beyond what it had, in bytes. */
async function peak(page, work) {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const status = (id, name) =>
    1024 * Number(readFileSync(`/proc/${id}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+)`))[1]);
  const before = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      writeFileSync(`/proc/${id}/clear_refs`, '5'); // the highest place is counted from here
      return { id, resident: status(id, 'VmRSS') };
    });
  await work();
  return Math.max(...before.map(({ id, resident }) => status(id, 'VmHWM') - resident));
}

const threads = cpus().length;
const rounds = Number(values.rounds);
const range = (count) => Array.from({ length: count }, (_, i) => i);

// Memory, each in a page of its own.
let page = await open();
const ourPeak = await peak(page, () =>
  page.evaluate(async () => {
    window.bench.start();
    await window.bench.drop(window.file);
    for (let i = 0; i < 3; i++) await window.bench.run();
  }),
);
await page.close();
page = await open();
const theirPeak = await peak(page, () =>
  page.evaluate(async (threads) => {
    await window.bench.startTfjs(threads);
    await window.bench.openTfjs(window.file);
    for (let i = 0; i < 3; i++) await window.bench.runTfjs(i, true);
  }, threads),
);
await page.close();

// Times, in turns.
page = await open();
const tfjs = await page.evaluate((threads) => window.bench.startTfjs(threads), threads);
await page.evaluate(() => window.bench.start());
await page.evaluate(() => window.bench.longTasks.splice(0)); // making the photograph is not the page's work
const drops = [];
const theirOpens = [];
for (const i of range(Math.ceil(rounds / 2) + 1)) {
  const ours = await page.evaluate(() => window.bench.drop(window.file));
  const theirs = await page.evaluate(() => window.bench.openTfjs(window.file));
  if (i === 0) continue; // code that runs for the first time
  drops.push(ours);
  theirOpens.push(theirs.ms);
}
const runs = [];
for (const i of range(rounds + 1)) {
  const ours = await page.evaluate(() => window.bench.run());
  const layer = await page.evaluate((turn) => window.bench.runTfjs(turn, false), ours.turn);
  const numbers = await page.evaluate((turn) => window.bench.runTfjs(turn, true), ours.turn);
  if (i > 0) {
    runs.push({ ours: ours.ms, threads: ours.threads, layer: layer.ms, numbers: numbers.ms });
    continue;
  }
  const theirs = await page.evaluate((turn) => window.bench.runTfjs(turn, true, true), ours.turn);
  const apart = ['low', 'high'].flatMap((end) =>
    ours[end].map((value, n) => Math.abs(value - theirs[end][n])),
  );
  if (!(Math.max(...apart) < 0.01)) throw new Error(`the two do not agree: ${Math.max(...apart)}`);
}
const slides = {};
for (const [name, hasSheet] of [
  ['one map of 1000×750', false],
  ['and all 14 as a sheet', true],
]) {
  await page.evaluate((sheet) => window.bench.slide(20, sheet), hasSheet);
  slides[name] = await page.evaluate(
    ([moves, sheet]) => window.bench.slide(moves, sheet),
    [Number(values.moves), hasSheet],
  );
}
const cancels = [];
for (const _ of range(10)) cancels.push(await page.evaluate(() => window.bench.cancel()));
const longest = await page.evaluate(() => Math.max(0, ...window.bench.longTasks));
await browser.close();
close();
rmSync(folder, { recursive: true, force: true });

const ms = (n) => n.toFixed(n < 10 ? 1 : 0);
const spread = (all) => [median(all), Math.min(...all), Math.max(...all)].map(ms);
console.log(
  `4000×3000, separable 3→8, 3×3; ${threads} threads each (${runs[0].threads} and ${tfjs.threads}); load ${loadavg()[0].toFixed(1)}\n`,
);
console.log(
  table([
    ['ms', 'median', 'least', 'most'],
    ['from the file to the first map', ...spread(drops.map(({ ms }) => ms))],
    ['  of that: decoded', ...spread(drops.map(({ openMs }) => openMs))],
    ['TensorFlow.js: file to tensor', ...spread(theirOpens)],
    ['full result: every map, ends, histogram, overview', ...spread(runs.map(({ ours }) => ours))],
    ['TensorFlow.js: the layer, its numbers read', ...spread(runs.map(({ numbers }) => numbers))],
    ['TensorFlow.js: the layer alone', ...spread(runs.map(({ layer }) => layer))],
    ['cancelled', ...spread(cancels.filter((n) => !Number.isNaN(n)))],
  ]),
);
const ratio = (of) => median(runs.map((run) => run[of] / run.ours)).toFixed(2);
console.log(
  `\nthe full result is ${ratio('numbers')} times as fast as TensorFlow.js with its numbers read (goal 2), ${ratio('layer')} times as its layer alone\n`,
);
console.log(
  table([
    [
      'from a slider to the preview',
      'thread',
      'median ms',
      '95 %',
      'frames, median',
      '95 %',
      'shown of asked',
    ],
    ...Object.entries(slides).map(([name, { shown, asked }]) => [
      name,
      ms(median(shown.map(({ workMs }) => workMs))),
      ...[
        ms(
          quantile(
            shown.map(({ ms }) => ms),
            0.5,
          ),
        ),
        ms(
          quantile(
            shown.map(({ ms }) => ms),
            0.95,
          ),
        ),
      ],
      ...[0.5, 0.95].map((share) =>
        String(
          Math.round(
            quantile(
              shown.map(({ frames }) => frames),
              share,
            ),
          ),
        ),
      ),
      `${shown.length} of ${asked}`,
    ]),
  ]),
);
const floats = 4000 * 3000 * (3 + 8) * 4;
const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
console.log(
  `\nmemory at its highest: ${mb(ourPeak)} (${(ourPeak / floats).toFixed(2)} × input + output as float32, ${mb(floats)}; goal 3)`,
);
console.log(`TensorFlow.js: ${mb(theirPeak)} (${(theirPeak / floats).toFixed(2)} ×)`);
console.log(`longest task of the main thread: ${longest === 0 ? 'none over 50 ms' : `${ms(longest)} ms`}`);
