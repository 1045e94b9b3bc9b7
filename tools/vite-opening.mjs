// The opening layer at build time: `virtual:opening` holds its input, results and first frame, computed by the reference.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ID = 'virtual:opening';
const BAKER = fileURLToPath(new URL('./bake-opening.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Typed arrays as lists, each number in as few digits as give the same float32. */
export function shortJson(value) {
  return JSON.stringify(value, (_, v) => {
    if (v instanceof Float32Array) return Array.from(v, shortest);
    return ArrayBuffer.isView(v) ? Array.from(v) : v;
  });
}

function shortest(n) {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(n.toPrecision(digits));
    if (Math.fround(short) === n) return short;
  }
  return n;
}

/** Provides `virtual:opening`. */
export function opening() {
  return {
    name: 'opening',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { module, dependencies } = await runnerImport(BAKER, { root: ROOT, logLevel: 'error' });
      for (const file of [BAKER, ...dependencies]) this.addWatchFile(file);
      return { code: `export const opening=${shortJson(await module.bake())}`, moduleSideEffects: false };
    },
  };
}
