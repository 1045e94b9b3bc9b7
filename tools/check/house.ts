// The house as a drawing: its rooms on the rungs of the ladder, and who knows whom. docs/house.svg is what this makes, and
// house.test.ts keeps it so.
import { isTest, KERNEL_LADDER, LADDER } from './imports.ts';
import type { Import } from './imports.ts';

/** What is no room of the house as it runs. */
const OUTSIDE = ['app/main', 'app/testing', 'kernels/testing', 'app/styles', 'app/generated'];

/** The rungs from above to below. Both ladders are one: the app stands on the kernels. */
export const RUNGS: string[][] = [...LADDER.filter((rung) => !rung.includes('kernels')), ...KERNEL_LADDER]
  .map((rung) => rung.filter((room) => !OUTSIDE.includes(room)))
  .filter((rung) => rung.length > 0);

const ROOMS = RUNGS.flat();
const roomOf = (path: string) => ROOMS.find((room) => path === `${room}.ts` || path.startsWith(`${room}/`));

/** From each room to those that its files import in any way, in the order of the ladder. Tests stand outside the house. */
export function roomsKnown(imports: readonly Import[]): Map<string, string[]> {
  const known = new Map(ROOMS.map((room) => [room, new Set<string>()]));
  for (const { from, to } of imports) {
    const [a, b] = [roomOf(from), roomOf(to)];
    if (a && b && a !== b && !isTest(from)) known.get(a)!.add(b);
  }
  return new Map(ROOMS.map((room) => [room, ROOMS.filter((other) => known.get(room)!.has(other))]));
}

/** What of it no other way leads to: the rest is known by way of these, too, and would only cross the drawing. */
export function directly(known: Map<string, string[]>): [from: string, to: string][] {
  const reaches = (from: string, to: string): boolean =>
    known.get(from)!.some((next) => next === to || (isBelow(from, next) && reaches(next, to)));
  const isBelow = (a: string, b: string) => ROOMS.indexOf(b) > ROOMS.indexOf(a);
  return [...known].flatMap(([from, others]) =>
    others
      .filter(
        (to) => isBelow(from, to) && !others.some((by) => by !== to && isBelow(from, by) && reaches(by, to)),
      )
      .map((to): [string, string] => [from, to]),
  );
}

const [WIDTH, BOX, HEIGHT, RUNG, TOP] = [960, 250, 62, 112, 28];
/** Between two long arrows, and the room at either side that they have. */
const [LANE, LANES] = [10, 70];

interface Place {
  x: number;
  y: number;
}

/** Middles of the boxes. */
function places(): Map<string, Place> {
  return new Map(
    RUNGS.flatMap((rung, r) =>
      rung.map((room, i): [string, Place] => {
        const x = Math.round(LANES + ((WIDTH - 2 * LANES) * (2 * i + 1)) / (2 * rung.length));
        return [room, { x, y: TOP + HEIGHT / 2 + r * RUNG }];
      }),
    ),
  );
}

const short = (room: string) => room.replace(/^app\//, '');

/** A path from the lower edge of one box to the upper edge of another; past a rung in between it goes down at a side, at `lane`. */
function arrow(a: Place, b: Place, lane: number): string {
  const [top, bottom] = [a.y + HEIGHT / 2, b.y - HEIGHT / 2 - 5];
  if (b.y - a.y <= RUNG) {
    const middle = (top + bottom) / 2;
    return `M${a.x} ${top}C${a.x} ${middle} ${b.x} ${middle} ${b.x} ${bottom}`;
  }
  const near = 22;
  const down = `C${a.x} ${top + near} ${lane} ${top} ${lane} ${top + 2 * near}V${bottom - 2 * near}`;
  return `M${a.x} ${top}${down}C${lane} ${bottom} ${b.x} ${bottom - near} ${b.x} ${bottom}`;
}

/** An x at the nearer side for each arrow that is longer than one rung; no two of a side have the same. */
function lanes(arrows: readonly [string, string][], at: Map<string, Place>): number[] {
  const taken = { left: 0, right: 0 };
  return arrows.map(([from, to]) => {
    const [a, b] = [at.get(from)!, at.get(to)!];
    if (b.y - a.y <= RUNG) return 0;
    return (a.x + b.x) / 2 < WIDTH / 2
      ? LANES - 10 - LANE * taken.left++
      : WIDTH - LANES + 10 + LANE * taken.right++;
  });
}

/** What a room knows beside the rooms that its arrows lead to. */
function others(known: readonly string[], arrows: readonly string[]): string {
  const rest = known.filter((room) => !arrows.includes(room));
  const inApp = rest.filter((room) => room.startsWith('app/')).map(short);
  const inKernels = rest.flatMap((room) => (room.startsWith('app/') ? [] : [room.slice('kernels/'.length)]));
  const kernels = inKernels.length > 1 ? `kernels/{${inKernels.join(', ')}}` : `kernels/${inKernels[0]}`;
  const named = inKernels.length > 0 ? [...inApp, kernels] : inApp;
  return named.length > 0 ? `and ${named.join(', ')}` : '';
}

/** Words in lines of at most so many characters, at spaces. */
function lines(text: string, most = 42): string[] {
  const found = [''];
  for (const word of text.split(' ')) {
    const last = found.at(-1);
    if (last.length + word.length < most) found[found.length - 1] = `${last} ${word}`.trim();
    else found.push(word);
  }
  return found.filter(Boolean);
}

const STYLE = `
  svg { background: #fcfbf8; color: #16181d; font: 15px system-ui, sans-serif; }
  rect { fill: none; stroke: currentColor; }
  path { fill: none; stroke: #595e69; }
  marker path { fill: #595e69; stroke: none; }
  text { fill: currentColor; text-anchor: middle; }
  .rest { fill: #595e69; font-size: 11px; }
  @media (prefers-color-scheme: dark) {
    svg { background: #14161b; color: #eceae4; }
    path { stroke: #a5aab5; }
    marker path { fill: #a5aab5; }
    .rest { fill: #a5aab5; }
  }`;

/** The drawing. It says which rooms there are and who knows whom, and nothing that changes with every commit. */
export function drawHouse(imports: readonly Import[]): string {
  const known = roomsKnown(imports);
  const arrows = directly(known);
  const at = places();
  const height = TOP + (RUNGS.length - 1) * RUNG + HEIGHT + TOP;
  const boxes = ROOMS.map((room) => {
    const { x, y } = at.get(room)!;
    const own = arrows.filter(([from]) => from === room).map(([, to]) => to);
    const rest = lines(others(known.get(room)!, own));
    const name = y + 5 - rest.length * 7;
    return [
      `<rect x="${x - BOX / 2}" y="${y - HEIGHT / 2}" width="${BOX}" height="${HEIGHT}"/>`,
      `<text x="${x}" y="${name}">${short(room)}</text>`,
      ...rest.map((line, i) => `<text class="rest" x="${x}" y="${name + 16 + 13 * i}">${line}</text>`),
    ].join('\n');
  });
  const lane = lanes(arrows, at);
  const paths = arrows.map(
    ([from, to], i) => `<path d="${arrow(at.get(from)!, at.get(to)!, lane[i])}" marker-end="url(#end)"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img">
<title>The rooms of Filter &amp; Mix: an arrow leads to a room whose files are imported</title>
<style>${STYLE}
</style>
<marker id="end" viewBox="0 0 6 6" refX="1" refY="3" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 6 3 0 6z"/></marker>
${paths.join('\n')}
${boxes.join('\n')}
</svg>
`;
}
