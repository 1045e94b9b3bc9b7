// Writes what follows from the tables of kernels.mjs and builds.mjs: the source in wasm/gen/, its choosers, what runtime/ knows of them, the
// table of the README. A test runs it again and compares.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUILDS } from './builds.mjs';
import { KERNELS } from './kernels.mjs';
import { write as choose } from './templates/choose.mjs';
import { write as filterNchw } from './templates/filter-nchw.mjs';
import { write as filterNhwc } from './templates/filter-nhwc.mjs';
import { write as mixNchwFew } from './templates/mix-nchw-few.mjs';
import { write as mixNchw } from './templates/mix-nchw.mjs';
import { write as mixNhwc } from './templates/mix-nhwc.mjs';

const TEMPLATES = {
  'filter-nhwc': filterNhwc,
  'filter-nchw': filterNchw,
  'mix-nhwc': mixNhwc,
  'mix-nchw': mixNchw,
  'mix-nchw-few': mixNchwFew,
};
const kernels = new URL('../', import.meta.url);
const README_TABLE = /(?<=<!-- tools\/kernels\.mjs -->\n)[^]*(?=<!-- end -->)/;

const head = (template, table = 'kernels') =>
  `// Written by tools/generate.mjs from ${template ? `tools/templates/${template}.mjs and ` : ''}tools/${table}.mjs; do not edit.\n`;

function kernelFile(kernel) {
  const template = [kernel.operation, kernel.layout, ...(kernel.taps ? ['few'] : [])].join('-');
  const text = TEMPLATES[template](kernel);
  const used = ['clamp', 'madd', 'splat'].filter((name) => text.includes(`${name}(`));
  return [
    `wasm/gen/${kernel.name}.ts`,
    `${head(template)}import { ${used.join(', ')} } from '../simd';\n${text}\n`,
  ];
}

function chooserFile(layout) {
  const special = KERNELS.filter((kernel) => kernel.layout === layout && kernel.number > 0);
  return [`wasm/gen/filter-${layout}.ts`, `${head('choose')}${choose(layout, special)}\n`];
}

/** The mixes of a layout under names that do not change with their tiles. */
function mixesFile(layout) {
  const lines = KERNELS.filter((kernel) => kernel.operation === 'mix' && kernel.layout === layout).map(
    ({ name, taps }) =>
      `export { ${taps ? 'few, MOST_TAPS' : `${layout === 'nhwc' ? 'pixels' : 'planes'}, MOST_ROWS`} } from './${name}';`,
  );
  return [`wasm/gen/mix-${layout}.ts`, `${head()}${lines.join('\n')}\n`];
}

/** What the plan, the tests and the benchmark know of the table. */
function tableFile() {
  const facts = ({ operation, layout, name, number, kernel, stride, dilation, tile, taps }) =>
    operation === 'mix'
      ? { layout, name, tile, taps }
      : { layout, name, number, tile, ...(kernel ? { kernel, stride, dilation } : {}) };
  const rows = (operation) =>
    KERNELS.filter((kernel) => kernel.operation === operation).map(
      (kernel) => `  ${JSON.stringify(facts(kernel))},`,
    );
  return [
    'runtime/gen/kernels.ts',
    `${head()}import type { FilterKernel, MixKernel } from '../kernel.ts';

export const FILTERS: readonly FilterKernel[] = [
${rows('filter').join('\n')}
];

export const MIXES: readonly MixKernel[] = [
${rows('mix').join('\n')}
];
`,
  ];
}

/** Where each build lies. Written out one by one: a bundler finds a file only in `new URL('…', import.meta.url)`. */
function variantsFile() {
  const rows = BUILDS.map(
    ({ name, build, hasThreads }) =>
      `  { build: '${build}', hasThreads: ${hasThreads}, url: () => new URL('../../wasm/build/${name}.wasm', import.meta.url) },`,
  );
  return [
    'runtime/gen/variants.ts',
    `${head(null, 'builds')}export interface Variant {
  readonly build: ${[...new Set(BUILDS.map(({ build }) => `'${build}'`))].join(' | ')};
  readonly hasThreads: boolean;
  readonly url: () => URL;
}

export const VARIANTS: readonly Variant[] = [
${rows.join('\n')}
];
`,
  ];
}

/** As Prettier writes it: cells of a column are equally wide. */
function markdown(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [title, ...rest] = rows;
  return [title, widths.map((width) => '-'.repeat(width)), ...rest].map(line).join('\n');
}

function readme() {
  const rows = KERNELS.map(({ name, operation, layout, tile: [rows, columns], note }) => {
    const unit =
      operation === 'filter' ? 'pixels' : layout === 'nhwc' ? 'pixels × filters' : 'filters × pixels';
    return [`\`${name}\``, `${rows} × ${columns} ${unit}`, note];
  });
  const table = markdown([['kernel', 'at once', 'why'], ...rows]);
  const text = readFileSync(new URL('README.md', kernels), 'utf8');
  if (!README_TABLE.test(text)) throw new Error('kernels/README.md has lost the place of its table');
  return ['README.md', text.replace(README_TABLE, `\n${table}\n\n`)];
}

/** @returns {Record<string, string>} path inside kernels/ → text */
export function generate() {
  return Object.fromEntries([
    ...KERNELS.filter(({ isGenerated }) => isGenerated).map(kernelFile),
    ...['nhwc', 'nchw'].flatMap((layout) => [chooserFile(layout), mixesFile(layout)]),
    tableFile(),
    variantsFile(),
    readme(),
  ]);
}

/** What lies in wasm/gen/ and comes from no row any more. */
export const leftOver = (files) =>
  readdirSync(new URL('wasm/gen/', kernels)).filter((name) => !(`wasm/gen/${name}` in files));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = generate();
  for (const folder of ['wasm/gen', 'runtime/gen']) mkdirSync(new URL(folder, kernels), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const file = new URL(path, kernels);
    // A file that stays as it is keeps its time: nothing is compiled for it.
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
  for (const name of leftOver(files)) rmSync(new URL(`wasm/gen/${name}`, kernels));
}
