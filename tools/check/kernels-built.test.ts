import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { generate, leftOver } from '../../kernels/tools/generate.mjs';
import { complete } from '../../kernels/tools/kernels.mjs';

const kernels = fileURLToPath(new URL('../../kernels', import.meta.url));

test('each of the four builds is under 9 kB when compressed, and what looks at maps under 1 kB', () => {
  const builds = readdirSync(`${kernels}/wasm/build`);
  expect(builds.sort()).toEqual([
    'relaxed-threads.wasm',
    'relaxed.wasm',
    'simd-threads.wasm',
    'simd.wasm',
    'survey.wasm',
  ]);
  for (const name of builds) {
    const most = name === 'survey.wasm' ? 1000 : 9000;
    expect(brotliCompressSync(readFileSync(`${kernels}/wasm/build/${name}`)).length).toBeLessThan(most);
  }
});

test('kernels, choosers and tables are what the generator writes from the rows, and nothing else lies beside them', () => {
  const files = generate();
  for (const [path, text] of Object.entries(files)) {
    expect(readFileSync(`${kernels}/${path}`, 'utf8')).toBe(text);
  }
  expect(leftOver(files)).toEqual([]);
});

test('a row that the templates cannot make is refused with its name and the reason', () => {
  const row = { operation: 'filter', layout: 'nhwc', kernel: [3, 4], tile: [2, 4], note: '' };
  const refused: [object[], string][] = [
    [[row], 'filter-f32-nhwc-3x4-s1-2x4 does two rows at once and needs one of tile [1, 4] beside it'],
    [[row, { ...row, tile: [1, 4] }, row], 'filter-f32-nhwc-3x4-s1-2x4 is there twice'],
    [[{ ...row, stride: 2 }], 'filter-f32-nhwc-3x4-s2-2x4 does several rows at once'],
    [[{ ...row, tile: [1, 8] }], 'filter-f32-nhwc-3x4-s1-1x8 does other than four columns at once'],
    [[{ ...row, tile: [1, 4], kernel: [1, 5], dilation: 4 }], 'reaches farther beside the map'],
    [[{ ...row, layout: 'nchw', dilation: 2 }], 'filter-f32-nchw-3x4-s1-d2-2x4 strides or dilates'],
    [
      [{ ...row, layout: 'nchw', kernel: [1, 11] }],
      'filter-f32-nchw-1x11-s1-2x4 reaches farther beside the map',
    ],
    [
      [row, { ...row, tile: [1, 4] }].map((one) => ({ ...one, layout: 'nchw' })),
      'a shape that is there already',
    ],
    [
      [{ ...row, operation: 'mix', kernel: undefined, tile: [6, 4] }],
      'mix-f32-nhwc-6x4 mixes other than eight',
    ],
  ];
  for (const [rows, reason] of refused)
    expect(() => complete(rows as Parameters<typeof complete>[0])).toThrow(reason);
  expect(
    complete([row, { ...row, tile: [1, 4] }] as Parameters<typeof complete>[0]).map(({ number }) => number),
  ).toEqual([1, 1]);
});
