// Draws public/icons/icon.svg at the sizes that phones ask for. Needs a Chromium: `node tools/bake/icons.mjs`. Run again when
// the mark changes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../browser.mjs';

const icons = fileURLToPath(new URL('../../public/icons', import.meta.url));
const rounded = readFileSync(`${icons}/icon.svg`, 'utf8');
/** Phones cut their own corners, up to a circle of four fifths: no corner of ours, and the mark within that circle. */
const square = rounded
  .replace(' rx="14"', '')
  .replace(
    '</title>',
    '</title><rect width="64" height="64" fill="#16181d"/><g transform="translate(9 9) scale(.72)">',
  )
  .replace('</svg>', '</g></svg>');

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [name, size, svg] of [
  ['icon-180', 180, rounded.replace(' rx="14"', '')],
  ['icon-192', 192, rounded],
  ['icon-512', 512, rounded],
  ['maskable-512', 512, square],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: `${icons}/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
