// `sw.js`, the page's service worker (app/offline/worker/), with the list of all files of the build in it. Made last, from what
// lies in the folder then.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const WORKER = fileURLToPath(new URL('../../app/offline/worker/service-worker.ts', import.meta.url));
export const FILE = 'sw.js';

/** What a page never asks its host for: itself, pictures for other sites, files that speak to hosts. */
const isLeftOut = (path) => path === FILE || path === 'share.png' || /(^|\/)[._]/.test(path);

/** Pages that are opened later: what only they need does not belong to the beginning. */
const isOtherPage = (id) => /\/app\/pages\/(?!step\/)/.test(id ?? '');

/**
 * The files without which the page cannot begin and step: what its entry leads to without opening another page, and what these
 * name: sheets, workers, kernels. Without a font letters are of another one.
 *
 * @param {Record<string, any>} bundle what was written, by path
 * @returns {Set<string>} paths
 */
export function coreOf(bundle) {
  const found = new Set(['index.html', 'icons/icon.svg', 'photos/chelsea.webp']);
  const isNeeded = ({ type, fileName }) => type === 'asset' && /^assets\/.*(?<!\.woff2)$/.test(fileName);
  const assets = Object.values(bundle).filter(isNeeded);
  const visit = (path) => {
    const file = bundle[path];
    if (!file || found.has(path) || (file.type === 'chunk' && isOtherPage(file.facadeModuleId))) return;
    found.add(path);
    if (file.type === 'chunk') [...file.imports, ...file.dynamicImports].forEach(visit);
    if (!/\.(js|css)$/.test(path)) return;
    const text = file.type === 'chunk' ? file.code : String(file.source);
    for (const { fileName } of assets) if (text.includes(basename(fileName))) visit(fileName);
  };
  Object.values(bundle)
    .filter(({ isEntry }) => isEntry)
    .forEach(({ fileName }) => visit(fileName));
  return found;
}

/**
 * All files of a folder, in two parts.
 *
 * @param {string} folder of the built page
 * @param {Set<string>} core paths of the first part
 * @param {string} entry path of the script that the page begins with
 * @returns {import('../../app/offline/protocol.ts').FileList}
 */
export function listOf(folder, core, entry) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((path) => !isLeftOut(path))
    .sort();
  const version = createHash('sha256');
  const files = paths.map((path) => {
    const bytes = readFileSync(join(folder, path));
    version.update(`${path} ${bytes.length}\n`).update(bytes);
    return { path, bytes: bytes.length };
  });
  return {
    version: version.digest('hex').slice(0, 12),
    entry,
    core: files.filter(({ path }) => core.has(path)),
    rest: files.filter(({ path }) => !core.has(path)),
  };
}

/** The worker as one script, without its list. */
async function workerCode() {
  const [{ output }] = [
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        modulePreload: false,
        lib: { entry: WORKER, formats: ['iife'], name: '_' },
      },
    }),
  ].flat();
  return output[0].code.trim();
}

export function serviceWorker() {
  return {
    name: 'service-worker',
    apply: /** @type {const} */ ('build'),
    writeBundle: {
      order: /** @type {const} */ ('post'),
      sequential: true,
      async handler({ dir }, bundle) {
        const entry = Object.values(bundle).find(({ isEntry }) => isEntry);
        const list = listOf(dir, coreOf(bundle), entry.fileName);
        writeFileSync(join(dir, FILE), `const FILE_LIST=${JSON.stringify(list)};\n${await workerCode()}\n`);
      },
    },
  };
}
