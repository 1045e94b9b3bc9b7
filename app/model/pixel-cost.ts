// What one pixel of the output costs, in both layers: what is shared by its outputs is paid once.
import type { LayerGeometry, Macs } from '../../kernels/spec/geometry.ts';

/** Multiply-adds at one pixel, for one of its outputs or for several. */
export interface PixelCost {
  /** Of one cell of the standard layer, and of each of this layer's steps. */
  standard: Macs;
  first: Macs;
  mixing: Macs;
  /** Filtered maps that the mixing reads; 0 in a layer of one step. */
  maps: number;
  /** Output cells of the pixel. */
  outputs: number;
}

export function pixelCost({ stages, standard, output }: LayerGeometry): PixelCost {
  const cells = output.height * output.width * output.channels;
  const [first, second] = stages;
  return {
    standard: standard.multiplyAdds / cells,
    first: first.taps,
    mixing: second?.taps ?? 0,
    maps: second ? first.output.channels : 0,
    outputs: output.channels,
  };
}

/** For n outputs of one pixel: the filtered cells are made once, whatever n is. */
export function costOf(
  { standard, first, mixing, maps }: PixelCost,
  n: number,
): { standard: Macs; layer: Macs } {
  return { standard: standard * n, layer: maps > 0 ? first * maps + mixing * n : first * n };
}
