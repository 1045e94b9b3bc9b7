import { overviewCrop } from '../../../state/address/overview-crop.ts';
import type { Crop } from '../../../state/address/types.ts';
import type { LayerSettings } from '../../../model/settings.ts';
import { horizontal, partnerGeometry, vertical } from '../../../model/partner-geometry.ts';
import type { PartnerAxis } from '../../../model/partner-axis.ts';

/** A rectangle in parts (0 to 1) of a map's width and height. It may reach beyond. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const ALL: Part = { x: 0, y: 0, width: 1, height: 1 };

interface Photo {
  width: number;
  height: number;
}

/** The part of each map of a whole that becomes the same map among the cells: of inputs the crop, of results what it gives. */
export function partsOfWhole(
  settings: LayerSettings,
  shown: LayerSettings,
  wholeCrop: Crop,
  crop: Crop,
  photo: Photo,
): { input: Part; result: Part } {
  const frame = overviewCrop(wholeCrop, photo, settings);
  const cell = crop.width / settings.width;
  const wideCell = frame.width / shown.width;
  const scale = cell / wideCell;
  const [g, of] = [partnerGeometry(settings), partnerGeometry(shown)];
  const x = axisParts(horizontal(g), horizontal(of), (crop.x - frame.x) / wideCell, scale);
  const y = axisParts(vertical(g), vertical(of), (crop.y - frame.y) / wideCell, scale);
  const part = (kind: 'input' | 'result'): Part => ({
    ...{ x: x[kind].start, width: x[kind].size },
    ...{ y: y[kind].start, height: y[kind].size },
  });
  return { input: part('input'), result: part('result') };
}

/** Along one axis: the crop begins at `start` of the wide cells, and each of its cells is `scale` of them. */
function axisParts(axis: PartnerAxis, of: PartnerAxis, start: number, scale: number) {
  /** Where an output's middle lies in the wide map of outputs. */
  const place = (output: number): number => {
    const at = start + scale * (axis.stride * output - axis.before + spanOf(axis) / 2);
    return (at + of.before - spanOf(of) / 2) / of.stride + 0.5;
  };
  const [first, end] = [place(-0.5), place(axis.outputs - 0.5)];
  return {
    input: { start: start / of.cells, size: (scale * axis.cells) / of.cells },
    result: { start: first / of.outputs, size: (end - first) / of.outputs },
  };
}

const spanOf = ({ kernel, dilation }: PartnerAxis): number => dilation * (kernel - 1) + 1;
