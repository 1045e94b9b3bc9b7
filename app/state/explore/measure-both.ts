// Milliseconds of the layer and of the standard convolution beside it, on as much of the picture as is run in one go.
import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import { channelCount, filteredCount, mapSize } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';

/** Numbers of all maps together: 100 MB. */
const MOST_NUMBERS = 25_000_000;

interface Size {
  height: number;
  width: number;
}

/**
 * The separable layer on a picture of this size, or of the same shape where its maps would take too much memory at once. The
 * border is that of the layer itself, zeros: another one is put around the picture before it goes in.
 */
export function specToMeasure(layer: PictureLayer, picture: Size): LayerSpec {
  const { channels, filters, kernel, stride, dilation, depthMultiplier, between } = layer;
  const C = channelCount(channels);
  const numbersOf = (size: Size) => {
    const out = mapSize(layer, size);
    return size.height * size.width * C + out.height * out.width * (filteredCount(layer) + 2 * filters);
  };
  const shrunk = Math.min(1, Math.sqrt(MOST_NUMBERS / numbersOf(picture)));
  return {
    ...{ kind: 'separable', channels: C, filters, kernel, stride, dilation, depthMultiplier, between },
    ...{ padding: 'same', height: Math.max(1, Math.floor(picture.height * shrunk)) },
    width: Math.max(1, Math.floor(picture.width * shrunk)),
  };
}
