// The opening layer at build time: `virtual:opening` holds its place in the photograph, its input, and the results and first frame
// that the reference computes.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ID = 'virtual:opening';
const BAKER = fileURLToPath(new URL('../bake/opening.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bytes as base64; of float32 first all lowest bytes, then all second, …: alike bytes together compress better. */
function base64(floats) {
  const bytes = new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength);
  const planes = Uint8Array.from(
    bytes,
    (_, i) => bytes[4 * (i % floats.length) + Math.floor(i / floats.length)],
  );
  return Buffer.from(planes).toString('base64');
}

/** Its inverse, which goes into the page. */
const READER = `const floats=(text)=>{
const planes=atob(text),length=planes.length/4,bytes=new Uint8Array(4*length);
for(let i=0;i<4*length;i++)bytes[i]=planes.charCodeAt(length*(i%4)+(i>>2));
return new Float32Array(bytes.buffer)};`;

/** A value as code: typed arrays stay what they are, long ones of floats take three quarters of their digits' room. */
export function emit(value) {
  if (value instanceof Float32Array && value.length > 32) return `/*#__PURE__*/floats("${base64(value)}")`;
  if (value instanceof Float32Array)
    return `/*#__PURE__*/Float32Array.of(${Array.from(value, shortest).join()})`;
  if (ArrayBuffer.isView(value)) return `/*#__PURE__*/${value.constructor.name}.of(${value.join()})`;
  if (Array.isArray(value)) return `[${value.map(emit).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${emit(held)}`).join()}}`;
}

/** In as few digits as give the same float32. */
function shortest(n) {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(n.toPrecision(digits));
    if (Math.fround(short) === n) return short;
  }
  return n;
}

/** The module of what was baked: each part by its name, so that who needs one brings no other. */
export const moduleOf = (baked) =>
  [READER, ...Object.entries(baked).map(([name, value]) => `export const ${name}=${emit(value)};`)].join(
    '\n',
  );

const bake = () => runnerImport(BAKER, { root: ROOT, logLevel: 'error' });
/** In a build once, before anything else runs: what it imports comes by messages, which a busy process leaves waiting too long. */
let once = null;

/** Provides `virtual:opening`. */
export function opening() {
  let isBuild = false;
  return {
    name: 'opening',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    async buildStart() {
      if (isBuild) await (once ??= bake());
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { module, dependencies } = await (isBuild ? once : bake());
      for (const file of [BAKER, ...dependencies]) this.addWatchFile(file);
      return { code: moduleOf(await module.bake()), moduleSideEffects: false };
    },
  };
}
