// The one direction of imports: who may know whom. Read by imports.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** From left to right; a file may import from its own room and from rooms on a later step. */
export const LADDER: string[][] = [
  ['app/testing'], // for tests alone
  ['app/main'],
  ['app/shell'],
  ['app/pages'],
  ['app/workbench'],
  ['app/board', 'app/figures', 'app/pictures'],
  ['app/ui', 'app/state'],
  ['app/engine', 'app/offline'],
  ['app/image'],
  ['app/model', 'app/i18n'],
  ['app/late'],
  ['kernels'],
];

export const KERNEL_LADDER: string[][] = [
  ['kernels/testing'],
  ['kernels/worker'],
  ['kernels/index'],
  ['kernels/runtime', 'kernels/reference', 'kernels/trace'],
  ['kernels/spec'],
  ['kernels/wasm'], // by the URL of what is built there
];

/** The same within the state, where a room is a folder or a file beside the folders. */
export const STATE_LADDER: string[][] = [
  ['app/state/offline/'],
  ['app/state/measurement.ts', 'app/state/figure-layer.ts'],
  ['app/state/measure.ts'],
  ['app/state/page/'],
  ['app/state/explore/'],
  ['app/state/picture/'],
  ['app/state/board/'],
  ['app/state/photo-input.ts', 'app/state/act.ts'],
  ['app/state/photos.ts'],
  ['app/state/notices.ts'],
  ['app/state/kept/'],
  ['app/state/address/'],
  ['app/state/routes.ts', 'app/state/content-id.ts', 'app/state/newest.ts', 'app/state/gesture.ts'],
  ['app/state/once.ts'],
];

/** What app/ may take from kernels, by the room that takes it. `types` marks imports that leave no code behind. */
const KERNEL_DOORS = [
  { from: /^app\//, to: /^kernels\/spec\// },
  { from: /^app\/board\//, to: /^kernels\/reference\/.*\?raw$/ },
  { from: /^app\//, to: /^kernels\/(worker\/protocol|trace\/|index)/, types: true },
  { from: /^app\/engine\//, to: /^kernels\/worker\/serve/ },
  // Its workers run the kernels themselves, and let messages in between two bands as they do.
  { from: /^app\/engine\/picture\//, to: /^kernels\/(index|runtime\/breath)/ },
  // A page that demands Trusted Types lets nobody start a worker without it.
  { from: /^app\//, to: /^kernels\/runtime\/own-scripts/ },
  // What only tests and fixtures read.
  { from: /^app\/testing\//, to: /^kernels\/testing\// },
];

/** How a file comes by another: its code at once or late, its types, which leave no code behind, or just its address. */
export type Way = 'code' | 'late' | 'types' | 'address';

export interface Import {
  from: string;
  to: string;
  way: Way;
}

/**
 * Rooms whose folders do not know each other. A file that stands in the room itself, beside its folders, may know them and be
 * known by them.
 */
const APART = [
  {
    room: 'app/pages',
    what: 'pages',
    remedy: 'move what they share to the room below, or link by its address',
  },
  {
    room: 'app/pages/learn/chapters',
    what: 'chapters',
    remedy: 'move what they share to app/figures/ or beside the chapters',
  },
  {
    room: 'app/workbench',
    what: 'panels',
    remedy: 'move what they share to app/workbench/ itself, ui/ or state/',
  },
  { room: 'app/board', what: 'parts of the board', remedy: 'move what they share to app/board/ itself' },
  { room: 'app/figures', what: 'figures', remedy: 'move what they share to ui/ or model/' },
];

/** What a folder shows its neighbours all the same, and why. */
const FOLDER_DOORS: { to: string; because: string }[] = [
  { to: 'app/board/formula/facts.ts', because: 'the code calls things by the letters of the formula' },
];

/** What a room does without although it stands higher. */
const STRANGERS = [
  {
    from: 'app/pictures/',
    to: /^app\/state\/(board|picture)\//,
    because: 'pictures know no board: take what it knows, and what is done with it, as props',
  },
];

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
  for (const [, typeOnly, from, late, bare, address] of text.matchAll(pattern)) {
    const target = from ?? late ?? bare ?? address;
    const way = typeOnly ? 'types' : late ? 'late' : address ? 'address' : 'code';
    found.push({ from: file, to: posix.normalize(posix.join(dirname(file), target)), way });
  }
  return found;
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

const room = (path: string, ladder: string[][]) => {
  const step = ladder.findIndex((rooms) => rooms.some((name) => path.startsWith(name)));
  return { step, name: step < 0 ? null : ladder[step].find((name) => path.startsWith(name))! };
};

/** A sentence with the remedy when the import goes the wrong way, else null. */
export function complaint({ from, to, way }: Import): string | null {
  if (to.startsWith('app/styles/') || to.startsWith('app/generated/')) return null;
  if (isTest(from)) return null;
  if (from.startsWith('app/') && to.startsWith('kernels/')) {
    const open = KERNEL_DOORS.some(
      (door) => door.from.test(from) && door.to.test(to) && (!door.types || way === 'types'),
    );
    return open
      ? null
      : `${from} imports ${to}; outside engine/ the app takes from kernels only spec/, types, and reference/ as text.`;
  }
  // Started by its URL, in a thread of its own: nothing of it is imported.
  if (way === 'address' && to === 'kernels/worker/thread.ts') return null;
  if (from.startsWith('kernels/') && !to.startsWith('kernels/')) {
    return `${from} imports ${to}; kernels/ knows nothing outside itself: pass it as an argument.`;
  }
  return complaintOfRooms(from, to, from.startsWith('kernels/') ? KERNEL_LADDER : LADDER);
}

function complaintOfRooms(from: string, to: string, ladder: string[][]): string | null {
  const a = room(from, ladder);
  const b = room(to, ladder);
  if (a.step < 0 || b.step < 0)
    return `${from} imports ${to}; one of them stands in no room of the house (tools/check/imports.ts).`;
  const stranger = STRANGERS.find((one) => from.startsWith(one.from) && one.to.test(to));
  if (stranger) return `${from} imports ${to}; ${stranger.because}.`;
  if (a.name === b.name) {
    return a.name === 'app/state'
      ? complaintOfRooms(from, to, STATE_LADDER)
      : complaintOfNeighbours(from, to);
  }
  if (a.step < b.step) return null;
  return `${from} imports ${to}; ${b.name} stands ${a.step === b.step ? 'beside' : 'above'} ${a.name}: pass it as an argument or prop.`;
}

/** The folder of a room that a file stands in; null where it stands in the room itself, or elsewhere. */
function folderIn(room: string, path: string): string | null {
  const inside = path.startsWith(`${room}/`) ? path.slice(room.length + 1) : '';
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : null;
}

function complaintOfNeighbours(from: string, to: string): string | null {
  if (FOLDER_DOORS.some((door) => door.to === to)) return null;
  for (const { room, what, remedy } of APART) {
    const [a, b] = [folderIn(room, from), folderIn(room, to)];
    if (a && b && a !== b) return `${from} imports ${to}; ${what} do not know each other: ${remedy}.`;
  }
  return null;
}
