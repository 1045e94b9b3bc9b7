// Compiles wasm/ four times: SIMD and relaxed SIMD, each for one thread and for several. Does nothing when all is newer than its source.
import { mkdirSync, readdirSync, statSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const kernels = fileURLToPath(new URL('..', import.meta.url));
const out = 'wasm/build';

const VARIANTS = [
  { name: 'simd', features: 'simd' },
  { name: 'relaxed', features: 'simd,relaxed-simd' },
  { name: 'simd-threads', features: 'simd,threads', shared: true },
  { name: 'relaxed-threads', features: 'simd,relaxed-simd,threads', shared: true },
];

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
      .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs),
  );

/** -O1: at -O3 Binaryen nests chains of multiply-adds into one tree, all loads move in front of it and V8 spills registers. */
async function compile({ name, features, shared }) {
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
    ...(shared ? ['--sharedMemory'] : []),
  ]);
  if (error) throw new Error(`kernels/wasm does not compile (${name}):\n${stderr.toString()}`);
}

export async function build() {
  const source = Math.max(
    newest(`${kernels}/wasm`),
    statSync(`${kernels}/runtime/words.ts`).mtimeMs,
    statSync(fileURLToPath(import.meta.url)).mtimeMs,
  );
  const built = ({ name }) =>
    existsSync(`${kernels}/${out}/${name}.wasm`) &&
    statSync(`${kernels}/${out}/${name}.wasm`).mtimeMs > source;
  if (VARIANTS.every(built)) return;
  mkdirSync(`${kernels}/${out}`, { recursive: true });
  for (const variant of VARIANTS) await compile(variant);
}

/** vitest's global set-up. */
export default build;

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
