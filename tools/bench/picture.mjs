// npm run bench:picture: how much more memory the browser's processes have at their highest while a photograph of 12 megapixels is
// taken, beside its pixels as they are decoded (width × height × 4). Linux tells that highest place itself (VmHWM), so no moment
// between two looks is missed. Options: --runs N, --type jpeg or png
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtPage, median, table } from '../built-page.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, type: { type: 'string', default: 'jpeg' } },
});
const [WIDTH, HEIGHT] = [4000, 3000];
const MB = 1e6;

const { url, browser, close } = await builtPage(5309);
const devtools = await browser.newBrowserCDPSession();

/** What the status of a process says under a name, in bytes. */
function memory(pid, name) {
  const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+)`));
  return 1024 * Number(kilobytes);
}

/** A photograph with a grain, which no format makes small: every pixel of it has to be decoded. */
async function photograph() {
  const page = await browser.newPage();
  const base64 = await page.evaluate(
    async ([width, height, type]) => {
      const canvas = new OffscreenCanvas(width, height);
      const brush = canvas.getContext('2d');
      const image = brush.createImageData(width, 100);
      let seed = 1;
      for (let top = 0; top < height; top += 100) {
        for (let i = 0; i < image.data.length; i++) {
          seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
          image.data[i] = i % 4 === 3 ? 255 : 96 + (seed >>> 26);
        }
        brush.putImageData(image, 0, top);
      }
      const blob = await canvas.convertToBlob({ type: `image/${type}`, quality: 0.9 });
      return new Promise((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result).split(',')[1]);
        reader.readAsDataURL(blob);
      });
    },
    [WIDTH, HEIGHT, values.type],
  );
  await page.close();
  return Buffer.from(base64, 'base64');
}

const bytes = await photograph();
const folder = mkdtempSync(join(tmpdir(), 'filter-and-mix-'));
// From the disk, as a person's own is: handed over by the test it would lie in the page's memory already.
const file = join(folder, `photograph.${values.type}`);
writeFileSync(file, bytes);

/** A fresh page takes the photograph; how much each kind of process grows by at its highest, and afterwards. */
async function take() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.goto(`${url}#/?step=0`);
  const input = page.getByLabel('Choose an image', { exact: true }).and(page.locator('input'));
  await input.waitFor({ state: 'attached' });
  await page.waitForTimeout(2000); // what comes after the first picture has come
  await page.evaluate(() => globalThis.gc?.());
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const before = processInfo.map(({ id, type }) => {
    writeFileSync(`/proc/${id}/clear_refs`, '5'); // the highest place is counted from here
    return { id, type, resident: memory(id, 'VmRSS') };
  });
  await input.setInputFiles(file);
  await page.getByText('stays on this device').first().waitFor();
  await page.waitForTimeout(1000); // the maps of the whole of it
  const grown = Object.fromEntries(
    before.map(({ id, type, resident }) => [
      type === 'renderer' ? `${type} ${id}` : type,
      { peak: memory(id, 'VmHWM') - resident, after: memory(id, 'VmRSS') - resident },
    ]),
  );
  await page.close();
  const renderers = Object.entries(grown).filter(([name]) => name.startsWith('renderer'));
  const [, renderer] = renderers.sort(([, a], [, b]) => b.peak - a.peak)[0];
  return { renderer, browser: grown.browser };
}

await take(); // the browser's own caches
const runs = [];
for (let i = 0; i < Number(values.runs); i++) runs.push(await take());
await close();
rmSync(folder, { recursive: true });

const pixels = WIDTH * HEIGHT * 4;
const row = (name, of) => {
  const all = runs.map(of);
  const middle = median(all);
  return [
    name,
    ...[Math.min(...all), middle, Math.max(...all)].map((n) => (n / MB).toFixed(1)),
    (middle / pixels).toFixed(2),
  ];
};
console.log(`${values.type}, ${WIDTH}×${HEIGHT}: ${(bytes.length / MB).toFixed(1)} MB in the file,`);
console.log(`${(pixels / MB).toFixed(1)} MB decoded\n`);
console.log(
  table([
    ['more than before, MB', 'least', 'median', 'most', '× pixels'],
    row('the page, at its highest', (run) => run.renderer.peak),
    row('the page, afterwards', (run) => run.renderer.after),
    row('the browser itself, at its highest', (run) => run.browser.peak),
  ]),
);
