// The page as one file, `lesson.html`: made of the built page, with nothing beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ONE_FILE, policyOf, withPolicy } from '../vite/csp.mjs';
import { dataUrl, scriptOf } from './inside.mjs';

const TYPES = { woff2: 'font/woff2', svg: 'image/svg+xml', webp: 'image/webp' };
const inside = (file) => dataUrl(file, TYPES[file.split('.').at(-1)]);

/** A style sheet with its fonts inside. */
const withFonts = (sheet, folder) =>
  sheet.replace(/url\((["']?)(?!data:)([^"')]+)\1\)/g, (_, quote, name) => {
    if (!name.endsWith('.woff2')) throw new Error(`${name}: how does it come into the one file?`);
    return `url(${inside(join(folder, name))})`;
  });

/** All sheets but that of the first screen, which stands in the page. Each rule is in the layer of its room: any order will do. */
function sheetOf(dist, html) {
  const folder = join(dist, 'assets');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .filter((sheet) => !html.includes(sheet))
    .map((sheet) => withFonts(sheet, folder))
    .join('\n');
}

/** What a host's page tells others: where its files are, how it is installed, how a link to it looks. */
const OF_A_HOST = [
  /\s*<link rel="(?:modulepreload|manifest|apple-touch-icon)"[^>]*>/g,
  /\s*<link rel="icon"[^>]*type="image\/png"[^>]*>/g,
  /\s*<meta\s+(?:property="og:|name="twitter:)[^>]*>/g,
  /\s*<script type="module"[^>]*><\/script>/g,
  /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/g,
];
const PACKED = '<script type="text/plain" id="packed">';

/** The built page without what lies beside it, with room for a lesson's address and for what is packed. */
function shellOf(dist, html, { address, open }) {
  const bare = OF_A_HOST.reduce((text, tag) => text.replace(tag, ''), html);
  const shell = bare
    .replace(
      /(src|href)="((?:\.\/)?(?:icons|photos)\/[\w.-]+)"/g,
      (_, at, name) => `${at}="${inside(join(dist, name))}"`,
    )
    .replace('<style>', () => `<meta name="lesson" content="" />\n<script>${address}</script>\n<style>`)
    .replace('</body>', () => `${PACKED}</script>\n<script>${open}</script>\n</body>`);
  const [beside] = /\s(?:src|href)="(?!data:|#)[^"]*"/.exec(shell) ?? [];
  if (beside) throw new Error(`the one file names another:${beside}`);
  return shell;
}

/**
 * @param {string} dist the folder of the built page
 * @returns {Promise<string>}
 */
export async function pageOf(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const [, entry] = /<script type="module"[^>]*src="\.\/([^"]+)"/.exec(html) ?? [];
  if (!entry || !existsSync(join(dist, entry))) throw new Error('build the page first: npm run build');
  const here = import.meta.dirname;
  const code = await scriptOf(join(dist, entry), { dist });
  const sheet = sheetOf(dist, html);
  const shell = shellOf(dist, html, {
    address: await scriptOf(join(here, 'address.ts'), { dist }),
    open: await scriptOf(join(here, 'open.ts'), { dist }),
  });
  const policy = policyOf(shell, ONE_FILE, { scripts: [code], sheets: [sheet] });
  const page = withPolicy(shell, policy);
  const parts = [code, sheet, page];
  if (parts.some((part) => part.includes('\0')))
    throw new Error('what is packed holds the mark between its parts');
  const packed = gzipSync(parts.join('\0'), { level: 9 }).toString('base64');
  return page.replace(PACKED, () => PACKED + packed);
}
