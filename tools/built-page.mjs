// The built page for benchmarks: built into a folder of its own, served compressed, opened in Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath } from './browser.mjs';
import { serve } from './serve.mjs';

/**
 * @param {number} port first one tried
 * @param {string} [before] a folder with an older build, served beside it
 */
export async function builtPage(port, before) {
  const folder = mkdtempSync(join(tmpdir(), 'filter-and-mix-'));
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false, minify: !process.env.READABLE },
  });
  const { url, close } = await serve({ port, root: folder });
  const older = before ? await serve({ port: port + 20, root: before }) : null;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
  return {
    url,
    /** Of the older build. */
    urlBefore: older?.url,
    browser,
    async close() {
      await browser.close();
      close();
      older?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
/** The value that a share of the numbers does not exceed; 0.5: the median. */
export function quantile(numbers, share) {
  const all = sorted(numbers);
  if (all.length === 0) return NaN;
  const at = (all.length - 1) * share;
  const low = Math.floor(at);
  return all[low] + (all[Math.ceil(at)] - all[low]) * (at - low);
}
export const median = (numbers) => quantile(numbers, 0.5);

/** Rows of texts, the columns as wide as they need. */
export function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
        .join('  '),
    )
    .join('\n');
}
