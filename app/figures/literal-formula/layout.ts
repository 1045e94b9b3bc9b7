// How large the maps are, and what stands under each.
import { kernelSizes } from './literal.ts';
import type { Found, Layer, Part } from './literal.ts';

/** Between two maps, in CSS pixels; the style sheet's --gap. */
export const GAP = 12;
const LARGEST_CELL = 44;

/** The size of a cell, so that so many maps of so many cells stand side by side. */
export function cellFor(width: number, maps: number, size: number): number {
  const room = (width - (maps - 1) * GAP) / (maps * size);
  return Math.max(8, Math.min(LARGEST_CELL, Math.floor(room)));
}

/** The numbers in the captions: sizes of kernels, or outputs. */
export function captionsOf(part: Part, layer: Layer, found: Found): { printed: number[]; aim: number[] } {
  if (part === 'filter') return { printed: kernelSizes(layer, found), aim: kernelSizes(layer, ['two-jobs']) };
  const outputs = Array.from({ length: layer.filters }, (_, o) => o);
  return { printed: outputs, aim: outputs };
}
