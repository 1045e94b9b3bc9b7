import { kernelExtent, samePadding } from '../../../kernels/spec/geometry.ts';
import type { Rect } from '../../engine/picture/protocol.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { Place } from '../../state/explore/explore-state.ts';
import type { Size } from './viewport.ts';

/** Pixels that one cell of a filtered map or output is made of, from the first tap to the last; they may lie beyond the border. */
export function usedWindow(cell: Place, layer: PictureLayer, picture: Size): Rect {
  const { kernel, stride, dilation } = layer;
  const [above] = samePadding(picture.height, kernel[0], stride, dilation);
  const [left] = samePadding(picture.width, kernel[1], stride, dilation);
  return {
    x: cell.x * stride - left,
    y: cell.y * stride - above,
    width: kernelExtent(kernel[1], dilation),
    height: kernelExtent(kernel[0], dilation),
  };
}
