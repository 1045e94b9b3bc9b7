// The opening screen in the page itself (tools/bake/screen): its markup in both languages, all style of the first screen, the cells
// that it shows, and two scripts that run from the page, so that it is painted before any file has come. The scripts of the app
// begin after it.
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { opening } from './opening.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCREEN = `${ROOT}tools/bake/screen/`;

/** What the board's components import, and what stands in its place on a screen at rest. */
const AT_REST = [
  [/^react(\/jsx-runtime)?$/, 'react.ts'],
  [/\/(state\/act|whole-view|use-board|use-step-view|use-calm-now|use-theme|use-words)\.ts$/, 'at-rest.ts'],
];

/** The page has all sheets: no script brings one. */
function noSheets() {
  return {
    name: 'no-sheets',
    enforce: /** @type {const} */ ('pre'),
    resolveId: (id) => (id.endsWith('.css') ? '\0no-sheet' : undefined),
    load: (id) => (id === '\0no-sheet' ? '' : undefined),
  };
}

function atRest() {
  return {
    name: 'at-rest',
    enforce: /** @type {const} */ ('pre'),
    resolveId(id) {
      const found = AT_REST.find(([asked]) => asked.test(id));
      return found && SCREEN + found[1];
    },
  };
}

/** One script for the page itself, with all that it imports. */
async function scriptOf(file) {
  const [{ output }] = [
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      plugins: [noSheets(), atRest(), opening()],
      oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        modulePreload: false,
        lib: { entry: SCREEN + file, formats: ['iife'], name: '_' },
      },
    }),
  ].flat();
  const [{ code }] = output;
  if (/<\/script|<!--/i.test(code)) throw new Error(`${file} cannot stand in a page`);
  return code.trim();
}

async function markup() {
  const { module } = await runnerImport(`${SCREEN}markup.tsx`, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [noSheets(), opening()],
    oxc: { jsx: { runtime: 'automatic', importSource: '#jsx' } },
  });
  return module.screens;
}

async function cells() {
  const { module } = await runnerImport(`${ROOT}tools/bake/opening-cells.ts`, {
    root: ROOT,
    logLevel: 'error',
  });
  return module.OPENING_CELLS;
}

const SHEET = /\s*<link rel="stylesheet"[^>]*href="\.\/(assets\/index-[^"]+\.css)"[^>]*>/;
const SCRIPTS = /\s*<(script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/g;

const preload = (tag) =>
  tag.replace(
    /<script type="module"([^>]*) src="([^"]*)"><\/script>/,
    '<link rel="modulepreload"$1 href="$2">',
  );

/** The page with the opening screen in it: nothing of it waits for a file. */
export function withScreen(html, { sheet, look, screens, cells, draw }) {
  const scripts = html.match(SCRIPTS) ?? [];
  const templates = Object.entries(screens).map(
    ([lang, screen]) => `<template id="opening-${lang}">${screen}</template>`,
  );
  return (
    html
      .replace(SHEET, '')
      .replace(SCRIPTS, '')
      // Asked for with the first bytes of the page, they come when the rest of it has come; they run after the screen is there.
      .replace('</title>', () => `</title>${scripts.map(preload).join('')}`)
      .replace('</head>', () => `<style>${sheet}</style>\n<script>${look}</script>\n</head>`)
      .replace(
        '</body>',
        () =>
          `${templates.join('\n')}\n<script type="text/plain" id="opening-cells">${cells}</script>\n<script>${draw}</script>${scripts.filter((tag) => tag.includes('<script')).join('')}\n</body>`,
      )
  );
}

export function screen() {
  return {
    name: 'opening-screen',
    apply: /** @type {const} */ ('build'),
    transformIndexHtml: {
      order: /** @type {const} */ ('post'),
      async handler(html, { bundle }) {
        const [, name] = SHEET.exec(html) ?? [];
        const sheet = bundle?.[name]?.source;
        if (!sheet) throw new Error('the page has no sheet of its first screen');
        if (/url\((?!["']?data:)/.test(sheet))
          throw new Error('a sheet in the page cannot name files beside it');
        // One after the other, as in opening.mjs.
        const screens = await markup();
        const packed = await cells();
        const look = await scriptOf('look.ts');
        const draw = await scriptOf('main.tsx');
        return withScreen(html, { sheet: `${sheet}`.trim(), look, draw, screens, cells: packed });
      },
    },
  };
}
