// Takes the pictures of the README and of shared links from the built page: `npm run build`, then `npm run pictures`.
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../browser.mjs';
import { serve } from '../serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Windows, and how many pixels of a picture one of theirs is. A card is 1200 × 630, and shows a whole window. */
const README = { viewport: { width: 1440, height: 900 } };
const CARD = { viewport: { width: 1440, height: 756 }, deviceScaleFactor: 1200 / 1440 };

/** File, address, window, and what is there once all is drawn. */
const PICTURES = [
  ['docs/whole.png', '/', README, '[role=slider]'],
  ['docs/filter.png', '/?step=832&unit=mac', README, 'math'],
  ['docs/mix.png', '/?step=2197&unit=mac', README, 'math'],
  ['public/share.png', '/', CARD, '[role=slider]'],
];

const { url, close } = await serve({ port: 4390, root: `${root}dist` });
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [file, address, window, drawn] of PICTURES) {
  const page = await browser.newPage({ ...window, reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(`${url}#${address}`);
  await page.waitForFunction(() => performance.getEntriesByName('first-step').length > 0);
  await page.locator(drawn).first().waitFor({ state: 'attached' });
  await page.locator('.photo-place canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: root + file });
  await page.close();
  console.log(file);
}
await browser.close();
close();
