// Compiles wasm/ once for each row of builds.mjs. Does nothing when all is newer than its source.
import { mkdirSync, readdirSync, statSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { BUILDS } from './builds.mjs';

const kernels = fileURLToPath(new URL('..', import.meta.url));
const out = 'wasm/build';
const SURVEY = 'survey';

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
      .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs),
  );

/** -O1: at -O3 Binaryen nests chains of multiply-adds into one tree, all loads move in front of it and V8 spills registers. */
async function compile({ name, features, hasThreads }) {
  const { error, stderr } = await asc.main([
    ...[
      'wasm/entry.ts',
      '--baseDir',
      kernels,
      '--outFile',
      `${out}/${name}.wasm`,
      '-O1',
      '--runtime',
      'stub',
      '--noAssert',
    ],
    ...['--enable', features, '--importMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
    ...(hasThreads ? ['--sharedMemory'] : []),
  ]);
  if (error) throw new Error(`kernels/wasm does not compile (${name}):\n${stderr.toString()}`);
}

/** What looks at maps: no kernel, and in a memory of its own. */
async function compileSurvey() {
  const { error, stderr } = await asc.main([
    ...['wasm/survey.ts', '--baseDir', kernels, '--outFile', `${out}/${SURVEY}.wasm`],
    ...['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--initialMemory', '1'],
  ]);
  if (error) throw new Error(`kernels/wasm/survey.ts does not compile:\n${stderr.toString()}`);
}

export async function build() {
  const source = Math.max(
    newest(`${kernels}/wasm`),
    statSync(`${kernels}/runtime/words.ts`).mtimeMs,
    statSync(fileURLToPath(import.meta.url)).mtimeMs,
    statSync(fileURLToPath(new URL('builds.mjs', import.meta.url))).mtimeMs,
  );
  const built = ({ name }) =>
    existsSync(`${kernels}/${out}/${name}.wasm`) &&
    statSync(`${kernels}/${out}/${name}.wasm`).mtimeMs > source;
  if ([...BUILDS, { name: SURVEY }].every(built)) return;
  mkdirSync(`${kernels}/${out}`, { recursive: true });
  for (const row of BUILDS) await compile(row);
  await compileSurvey();
}

/** vitest's global set-up. */
export default build;

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
