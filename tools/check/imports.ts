// The one direction of imports: who may know whom. Read by imports.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** From left to right; a file may import from its own room and from rooms on a later step. */
const LADDER: string[][] = [
  ['app/main'],
  ['app/shell'],
  ['app/pages'],
  ['app/workbench'],
  ['app/board', 'app/figures', 'app/pictures'],
  ['app/ui', 'app/state'],
  ['app/engine', 'app/image'],
  ['app/model', 'app/i18n'],
  ['kernels'],
];

const KERNEL_LADDER: string[][] = [
  ['kernels/testing'],
  ['kernels/worker'],
  ['kernels/index'],
  ['kernels/runtime', 'kernels/reference', 'kernels/trace'],
  ['kernels/spec'],
  ['kernels/wasm'], // by the URL of what is built there
];

/** What app/ may take from kernels, by the room that takes it. `types` marks imports that leave no code behind. */
const KERNEL_DOORS = [
  { from: /^app\//, to: /^kernels\/spec\// },
  { from: /^app\/board\//, to: /^kernels\/reference\/.*\?raw$/ },
  { from: /^app\//, to: /^kernels\/(worker\/protocol|trace\/|index)/, types: true },
  { from: /^app\/engine\//, to: /^kernels\/worker\/serve/ },
  // What only tests and fixtures read.
  { from: /^app\/(testing\/|board\/traced-layer)/, to: /^kernels\/testing\// },
];

export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/\/(dist|node_modules|bench|wasm)\//.test(path)); // wasm/ is another language
}

/** Relative imports of one file, resolved to paths from the root. */
export function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)|(?:^|\n)import\s+'(\.[^']+)'|new URL\(\s*'(\.[^']+)'/g;
  for (const [, typeOnly, from, lazy, bare, url] of text.matchAll(pattern)) {
    const target = from ?? lazy ?? bare ?? url;
    found.push({ from: file, to: posix.normalize(posix.join(dirname(file), target)), typeOnly: !!typeOnly });
  }
  return found;
}

const room = (path: string, ladder: string[][]) => {
  const step = ladder.findIndex((rooms) => rooms.some((name) => path.startsWith(name)));
  return { step, name: step < 0 ? null : ladder[step].find((name) => path.startsWith(name))! };
};

/** A sentence with the remedy when the import goes the wrong way, else null. */
export function complaint({ from, to, typeOnly }: Import): string | null {
  if (to.startsWith('app/styles/') || to.startsWith('app/generated/')) return null;
  if (from.endsWith('.test.ts') || from.endsWith('.test.tsx')) return null;
  if (from.startsWith('app/') && to.startsWith('kernels/')) {
    const open = KERNEL_DOORS.some(
      (door) => door.from.test(from) && door.to.test(to) && (!door.types || typeOnly),
    );
    return open
      ? null
      : `${from} imports ${to}; outside engine/ the app takes from kernels only spec/, types, and reference/ as text.`;
  }
  // Started by its URL, in a thread of its own: nothing of it is imported.
  if (to === 'kernels/worker/thread.ts' && from.startsWith('kernels/runtime/')) return null;
  const ladder = from.startsWith('kernels/') ? KERNEL_LADDER : LADDER;
  if (from.startsWith('kernels/') && !to.startsWith('kernels/')) {
    return `${from} imports ${to}; kernels/ knows nothing outside itself: pass it as an argument.`;
  }
  const a = room(from, ladder);
  const b = room(to, ladder);
  if (a.step < 0 || b.step < 0)
    return `${from} imports ${to}; one of them stands in no room of the house (tools/check/imports.ts).`;
  if (a.name === b.name) {
    const [, , figureA] = from.split('/');
    const [, , figureB] = to.split('/');
    if (a.name === 'app/figures' && figureA !== figureB) {
      return `${from} imports ${to}; figures do not know each other: move what they share to ui/ or model/.`;
    }
    return null;
  }
  if (a.step < b.step) return null;
  return `${from} imports ${to}; ${b.name} stands ${a.step === b.step ? 'beside' : 'above'} ${a.name}: pass it as an argument or prop.`;
}
