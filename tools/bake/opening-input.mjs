// Writes app/image/opening-input.ts, the opening crop of the opening photograph, and opening-cells.ts beside this file, the wider
// one that the page shows at a glance, both as the page itself samples them.
// Needs the dev server's transforms and a Chromium: `node tools/bake/opening-input.mjs`. Run again when the crop changes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { chromiumPath } from '../browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({ root, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
await server.listen();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<base href="/">' }));
const address = server.httpServer.address();
await page.goto(`http://127.0.0.1:${address.port}/blank`);
const { numbers, cells, side } = await page.evaluate(async () => {
  const { sampleOf, OPENING_SAMPLE } = await import('/app/image/samples.ts');
  const { loadSample } = await import('/app/image/decode.ts');
  const { samplePixels } = await import('/app/image/sample-pixels.ts');
  const { frameToCrop } = await import('/app/image/crop.ts');
  const { cropOf, frameOf } = await import('/app/state/address/crop.ts');
  const { OPENING } = await import('/app/model/settings.ts');
  const { overviewSettings } = await import('/app/model/overview.ts');
  const { overviewCrop } = await import('/app/state/address/overview-crop.ts');
  const photo = await loadSample(OPENING_SAMPLE);
  const { packCells } = await import('/tools/bake/packed-cells.ts');
  const crop = cropOf(sampleOf(OPENING_SAMPLE).frame, photo);
  const take = (of, { height, width }) =>
    samplePixels(photo, frameToCrop(frameOf(of, photo), photo, { height, width }), height, width);
  const wide = overviewSettings(OPENING);
  return {
    numbers: Array.from(take(crop, OPENING)),
    cells: packCells(take(overviewCrop(crop, photo, OPENING), wide), wide.height, wide.width),
    side: wide.height,
  };
});
await browser.close();
await server.close();
const short = numbers.map((n) => {
  for (let digits = 1; digits < 9; digits++) {
    if (Math.fround(Number(n.toPrecision(digits))) === n) return Number(n.toPrecision(digits));
  }
  return n;
});
const lines = [];
for (let i = 0; i < short.length; i += 10) lines.push(`  ${short.slice(i, i + 10).join(', ')},`);
writeFileSync(
  `${root}/app/image/opening-input.ts`,
  `// Template: none. Generator: tools/bake/opening-input.mjs. Do not edit.
// The opening crop of the opening photograph: (10, 10, 3), red, green, blue from 0 to 1.
export const OPENING_INPUT: readonly number[] = [
${lines.join('\n')}
];
`,
);
writeFileSync(
  `${root}/tools/bake/opening-cells.ts`,
  `// Template: none. Generator: tools/bake/opening-input.mjs. Do not edit.
// The opening photograph at a glance: (${side}, ${side}, 3), packed by packed-cells.ts.
export const OPENING_CELLS =
  '${cells}';
`,
);
console.log(`${short.length} and ${3 * side * side} numbers written`);
