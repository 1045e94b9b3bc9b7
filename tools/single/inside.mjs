// One script with all that a script of the built page imports or starts: parts that come late, workers, kernels, photographs. The
// parts are taken as they were built, so that the page as one file runs the very code of the other.
import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { build } from 'vite';

/** What Vite's loader should fetch with a part: here everything is there. */
const BESIDE = /const __vite__mapDeps=.*?=>i\.map\(i=>d\[i\]\);/;
const LATE = /\bimport\(`([^`]+)`\)/g;
const BESIDE_IT = /new URL\([`'"]([^`'"]+)[`'"],import\.meta\.url\)/g;
/** From a disk Chromium does not start a module out of a blob. What is inside imports nothing, so it need not be one. */
const AS_MODULE = /\{type:[`'"]module[`'"]\}/g;
const PHOTO = /[`'"](photos\/[\w-]+\.(\w+))[`'"]/g;
/** A tab cannot be opened on what stands in the page: the text is saved. */
const NOTICES = /href:[`'"](licences\.txt)[`'"],target:[`'"]_blank[`'"]/g;

/** The bytes of a file as an address. */
export const dataUrl = (file, type) => `data:${type};base64,${readFileSync(file).toString('base64')}`;

const EMPTY = '"data:,"';

/**
 * How a script names what lies beside it, rewritten so that it is inside.
 * @param {string} code
 * @param {{ dist: string, isWorker: boolean }} place the folder of the built page; whether the script runs in a worker
 */
export function withFilesInside(code, { dist, isWorker }) {
  const assets = join(dist, 'assets');
  const starts = new Set();
  const address = (name) => {
    if (name.endsWith('.wasm'))
      return name.includes('-threads-')
        ? EMPTY
        : JSON.stringify(dataUrl(join(assets, name), 'application/wasm'));
    if (!name.endsWith('.js')) throw new Error(`${name}: how does it come into the one file?`);
    if (isWorker) return EMPTY; // one thread, see below
    starts.add(name);
    return `inside_${[...starts].indexOf(name)}()`;
  };
  const inside = code
    .replace(BESIDE, 'const __vite__mapDeps=()=>[];')
    .replace(LATE, (_, name) => `import(${JSON.stringify(name)})`)
    .replace(BESIDE_IT, (_, name) => `new URL(${address(name)})`)
    .replace(AS_MODULE, '{}')
    .replace(PHOTO, (_, name, kind) => JSON.stringify(dataUrl(join(dist, name), `image/${kind}`)))
    .replace(
      NOTICES,
      (_, name) =>
        `href:${JSON.stringify(dataUrl(join(dist, name), 'text/plain;charset=utf-8'))},download:"${name}"`,
    )
    .replace(/\bimport\.meta\.url\b/g, 'location.href')
    .replace(/\bimport\.meta\.resolve\b/g, 'void 0');
  const imports = [...starts].map((name, i) => `import inside_${i} from "inside:${name}";`);
  return imports.join('') + inside;
}

/** Modules `inside:NAME`: the address of a worker's script that stands in this one. */
function workers(dist) {
  return {
    name: 'workers-inside',
    enforce: /** @type {const} */ ('pre'),
    resolveId: (id) => (id.startsWith('inside:') ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0inside:')) return undefined;
      const text = await scriptOf(join(dist, 'assets', id.slice('\0inside:'.length)), {
        dist,
        isWorker: true,
      });
      return `let url;
        const text = ${JSON.stringify(text)};
        export default () => (url ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));`;
    },
  };
}

/** Threads would need scripts of their own and a host that isolates the page: a file on a disk has none. */
const ALONE = 'Object.defineProperty(globalThis,"crossOriginIsolated",{value:false});';

/**
 * The script with everything inside, as a text that runs by itself.
 * @param {string} file
 * @param {{ dist: string, isWorker?: boolean }} place
 * @returns {Promise<string>}
 */
export async function scriptOf(file, { dist, isWorker = false }) {
  const [{ output }] = [
    await build({
      root: dirname(file),
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [
        workers(dist),
        {
          name: 'files-inside',
          enforce: /** @type {const} */ ('pre'),
          transform: (code, id) =>
            id.startsWith(dist + sep)
              ? { code: withFilesInside(code, { dist, isWorker }), map: null }
              : undefined,
        },
      ],
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        modulePreload: false,
        lib: { entry: file, formats: ['iife'], name: '_' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
  ].flat();
  const [{ code }, ...rest] = output;
  if (rest.length > 0) throw new Error(`${file} is more than one script`);
  if (code.includes('import.meta')) throw new Error(`${file} names a file beside it`);
  return (isWorker ? ALONE : '') + code.trim();
}
