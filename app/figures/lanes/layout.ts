// The layer, what an edit changed in which lane, and how large everything is: pure.
import type { LayerSpec, LayerWeights } from '../../../kernels/spec/layer.ts';
import { kernelPreset } from '../../model/kernel-presets.ts';
import { CHANNELS, INPUT, SIDE } from './fixture.ts';
import type { Kernels } from './fixture.ts';

export const KERNEL = 3;
/** Rows and columns of a filtered map: the window has to fit. */
export const FILTERED = SIDE - KERNEL + 1;

const SPEC: LayerSpec = {
  kind: 'depthwise',
  height: SIDE,
  width: SIDE,
  channels: CHANNELS,
  kernel: KERNEL,
};

/** The depthwise step with these kernels, ready to be run. */
export function layerOf(kernels: Kernels): { spec: LayerSpec; weights: LayerWeights; input: Float32Array } {
  const depthwise = new Float32Array(KERNEL * KERNEL * CHANNELS);
  kernels.forEach((kernel, c) => kernel.forEach((weight, tap) => (depthwise[tap * CHANNELS + c] = weight)));
  return { spec: SPEC, weights: { depthwise }, input: INPUT };
}

export const PRESETS = ['sobel-x', 'sobel-y', 'gaussian', 'sharpen', 'identity', 'zero'] as const;
export type Preset = (typeof PRESETS)[number];

export const presetKernel = (preset: Preset): Float32Array =>
  preset === 'zero' ? new Float32Array(KERNEL * KERNEL) : kernelPreset(preset, KERNEL, KERNEL);

/** The name of a kernel, or null for one of the reader's own. */
export const presetOf = (kernel: Float32Array): Preset | null =>
  PRESETS.find((preset) => presetKernel(preset).every((weight, tap) => weight === kernel[tap])) ?? null;

/** A weight may be this large, either way: more would only drown the rest. */
export const MOST = 9;

/** The kernels with one weight changed. */
export function withWeight(kernels: Kernels, lane: number, tap: number, weight: number): Kernels {
  const within = Math.max(-MOST, Math.min(MOST, weight));
  return kernels.map((kernel, c) => (c === lane ? kernel.map((w, i) => (i === tap ? within : w)) : kernel));
}

/** The kernels with one of them replaced. */
export const withKernel = (kernels: Kernels, lane: number, kernel: Float32Array): Kernels =>
  kernels.map((old, c) => (c === lane ? kernel : old));

/** Which cells of a lane's map differ between two results (Ho, Wo, C), row by row. */
export const changedCells = (before: Float32Array, after: Float32Array, lane: number): boolean[] =>
  Array.from(
    { length: FILTERED * FILTERED },
    (_, i) => before[i * CHANNELS + lane] !== after[i * CHANNELS + lane],
  );

export const countOf = (cells: readonly boolean[]): number => cells.filter(Boolean).length;

/** SVG path around the marked cells of a square map: a line wherever a marked cell meets one that is not. */
export function outlineOf(cells: readonly boolean[], side: number, cell: number): string {
  const at = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < side && column < side && cells[row * side + column];
  const lines: string[] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      if (!at(row, column)) continue;
      const [x, y] = [column * cell, row * cell];
      if (!at(row - 1, column)) lines.push(`M${x},${y}h${cell}`);
      if (!at(row + 1, column)) lines.push(`M${x},${y + cell}h${cell}`);
      if (!at(row, column - 1)) lines.push(`M${x},${y}v${cell}`);
      if (!at(row, column + 1)) lines.push(`M${x + cell},${y}v${cell}`);
    }
  return lines.join('');
}

export interface Sizes {
  /** Side of a cell of the maps. */
  cell: number;
  kernelWidth: number;
  kernelHeight: number;
  /** Whether there is room for the lane's name beside its input; else it stands above. */
  isNameBeside: boolean;
}

const NARROW = 345;
const WIDE = 520;

/** Cells for a pane of so many pixels, with letters of that height. */
export function sizesOf(width: number, letter: number): Sizes {
  const isLarge = letter >= 20;
  const cell = isLarge ? 9 : width < NARROW ? 7 : width < WIDE ? 8 : 10;
  const maps = (SIDE + FILTERED) * cell;
  const wires = 2 * 14;
  const room = Math.floor((width - maps - wires) / KERNEL);
  return {
    cell,
    kernelWidth: Math.max(24, Math.min(isLarge ? 76 : width < WIDE ? 54 : 48, room)),
    kernelHeight: isLarge ? 32 : 27,
    isNameBeside: width >= WIDE && !isLarge,
  };
}
