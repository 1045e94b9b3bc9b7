// Where the columns of a network stand: pure, from its blocks.
import { scaleLinear } from 'd3';
import { describe } from '../../../kernels/spec/geometry.ts';
import type { MapShape } from '../../../kernels/spec/geometry.ts';
import { costOfBlock } from '../../model/networks/cost.ts';
import { PARTS } from '../../model/networks/types.ts';
import type { Block, Network, NetworkLayer, Part } from '../../model/networks/types.ts';
import { count } from '../../i18n/numbers.ts';
import type { Lang } from '../../i18n/numbers.ts';

/** One block as often as it occurs: a column each. */
export interface Column {
  block: Block;
  multiplyAdds: number;
  input: MapShape;
  output: MapShape;
}

const inputOf = ({ spec: { height, width, channels } }: NetworkLayer): MapShape => ({
  height,
  width,
  channels,
});

export const columnsOf = ({ blocks }: Network): Column[] =>
  blocks.flatMap((block) => {
    const column = {
      block,
      multiplyAdds: costOfBlock(block).multiplyAdds,
      input: inputOf(block.layers[0]),
      output: describe(block.layers[block.layers.length - 1].spec).output,
    };
    return Array.from({ length: block.repeat }, () => column);
  });

/** Multiply-adds of a column by part, in the order of PARTS. */
export function stackOf({ block }: Column): { part: Part; multiplyAdds: number }[] {
  return PARTS.map((part) => ({
    part,
    multiplyAdds: block.layers.reduce((sum, one) => sum + (one.part === part ? one.multiplyAdds : 0), 0),
  })).filter(({ multiplyAdds }) => multiplyAdds > 0);
}

export interface Piece {
  part: Part;
  y: number;
  height: number;
}

export interface Placed {
  x: number;
  width: number;
  top: number;
  pieces: Piece[];
}

export interface Chart {
  left: number;
  right: number;
  top: number;
  bottom: number;
  columns: Placed[];
  ticks: { value: number; y: number }[];
}

export interface Box {
  width: number;
  height: number;
}

/** Room that one letter of an axis takes, so that larger text keeps its place. */
export const marginOf = (letter: number) => ({
  top: letter,
  right: 2,
  bottom: 3.2 * letter,
  left: 5 * letter,
});

/** Columns side by side, as high as their multiply-adds in parts of `tallest`. */
export function chartOf(
  columns: readonly Column[],
  tallest: number,
  { width, height }: Box,
  letter: number,
): Chart {
  const margin = marginOf(letter);
  const [left, right] = [margin.left, Math.max(margin.left + columns.length, width - margin.right)];
  const [top, bottom] = [margin.top, height - margin.bottom];
  const y = scaleLinear([0, tallest], [bottom, top]);
  const pitch = (right - left) / columns.length;
  const gap = pitch > 12 ? 3 : 1;
  return {
    ...{ left, right, top, bottom },
    ticks: y.ticks(3).map((value) => ({ value, y: y(value) })),
    columns: columns.map((column, i) => {
      let below = 0;
      const pieces = stackOf(column).map(({ part, multiplyAdds }) => {
        const [from, to] = [y(below), y(below + multiplyAdds)];
        below += multiplyAdds;
        return { part, y: to, height: from - to };
      });
      return { x: left + i * pitch + gap / 2, width: pitch - gap, top: y(below), pieces };
    }),
  };
}

/** The column under a place on the screen, or the nearest one. */
export function columnAt({ left, right, columns }: Chart, x: number): number {
  const at = Math.floor(((x - left) / (right - left)) * columns.length);
  return Math.min(columns.length - 1, Math.max(0, at));
}

export const tallestOf = (columns: readonly Column[]): number =>
  Math.max(...columns.map(({ multiplyAdds }) => multiplyAdds));

/** How many layers of a part a network has. */
export const layersOf = ({ blocks }: Network, part: Part): number =>
  blocks.reduce(
    (sum, { layers, repeat }) => sum + repeat * layers.filter((layer) => layer.part === part).length,
    0,
  );

/** A number as a paper prints it: as many digits as it has, 569 million, 4866 million, 4.5 billion; in Chinese 5.69 亿. Exact ones in full. */
export function publishedCount(n: number, lang: Lang): string {
  if (n % 1000 !== 0) return count(n);
  const short = (divisor: number) => String(Number((n / divisor).toPrecision(6)));
  if (lang === 'zh') return n >= 1e8 ? `${short(1e8)} 亿` : `${short(1e4)} 万`;
  return n % 1e8 === 0 && n >= 1e9 ? `${short(1e9)} billion` : `${short(1e6)} million`;
}
