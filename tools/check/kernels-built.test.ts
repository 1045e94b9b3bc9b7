import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { generate, leftOver } from '../../kernels/tools/generate.mjs';

const kernels = fileURLToPath(new URL('../../kernels', import.meta.url));

test('each of the four builds is under 9 kB when compressed', () => {
  const builds = readdirSync(`${kernels}/wasm/build`);
  expect(builds.sort()).toEqual(['relaxed-threads.wasm', 'relaxed.wasm', 'simd-threads.wasm', 'simd.wasm']);
  for (const name of builds) {
    expect(brotliCompressSync(readFileSync(`${kernels}/wasm/build/${name}`)).length).toBeLessThan(9000);
  }
});

test('kernels, choosers and tables are what the generator writes from the rows, and nothing else lies beside them', () => {
  const files = generate();
  for (const [path, text] of Object.entries(files)) {
    expect(readFileSync(`${kernels}/${path}`, 'utf8')).toBe(text);
  }
  expect(leftOver(files)).toEqual([]);
});
