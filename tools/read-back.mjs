// npm run read-back: whether other programs read what the Explore page gives away as the page has it. Runs the programs that it writes of
// random layers (NumPy, PyTorch), and reads the files that it saves. Needs a Python with numpy, and with torch for the half that is about
// it; `--python` says which. Kernels and page are the built ones: `npm run build` first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { createEngine } from '../kernels/dist/index.js';
import { chromiumPath } from './browser.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    layers: { type: 'string', default: '30' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'filter-and-mix-'));

/** Runs one of the scripts beside this file, and what it prints is printed. */
function python(script, ...args) {
  const { status } = spawnSync(values.python, [join(root, 'tools/read-back', script), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

/** The kernels as they are built, behind what the page asks of its engine. */
const engine = await createEngine({ threads: 1 });
const kernels = {
  async layer({ spec, weights, input }) {
    const layer = engine.createLayer(spec, weights);
    layer.input.set(input);
    const output = layer.run().slice();
    layer.dispose();
    return { output };
  },
  closeSlot() {},
};
console.log(`What is expected is computed by the build “${engine.build}”.`);

const { module } = await runnerImport('/app/testing/worked-examples.ts', { root, configFile: false });
writeFileSync(
  join(folder, 'programs.json'),
  JSON.stringify(await module.randomPrograms(Number(values.layers), kernels)),
);
python('programs.py', join(folder, 'programs.json'));

/** Places of the page whose files are read: each a map, the layer's weights, and its programs. */
const PLACES = [
  'img.coffee/f.gaussian/k.5/x.grey/see.o1',
  'img.chelsea/ch.luma/f.laplacian/s.2/b.reflect/a.relu/see.f2',
  'f.random/d.2/b.zero/x.random/norm.on/see.o2',
];
const FILES = ['PNG', 'PNG, 16 bits', 'NPY', 'CSV', 'safetensors', 'JSON', 'NumPy', 'PyTorch'];

const { url, close } = await serve({ port: 4391, root: `${root}dist` });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
for (const [i, place] of PLACES.entries()) {
  const page = await browser.newPage();
  await page.goto(`${url}#/explore/${place}`);
  await page.getByText('Exact, full size', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Take away', exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const name of FILES) {
    const tab = dialog.getByRole('tab', { name, exact: true });
    const isProgram = (await tab.count()) > 0;
    if (isProgram) await tab.click();
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: isProgram ? 'Save' : name, exact: true }).click();
    const saved = await coming;
    await saved.saveAs(join(folder, String(i), `${name}${/\.[a-z]+$/.exec(saved.suggestedFilename())[0]}`));
  }
  await page.close();
  console.log(place);
  python('files.py', join(folder, String(i)));
}
await browser.close();
close();

rmSync(folder, { recursive: true });
