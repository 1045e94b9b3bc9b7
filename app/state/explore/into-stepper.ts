// A part of the picture, with the layer's weights, as the layer of the Step page.
import type { MapValues, Rect } from '../../engine/picture/protocol.ts';
import { kernelIndex } from '../../model/bank.ts';
import { defaultBank } from '../../model/default-bank.ts';
import { channelCount, usedDepthwise } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toCellValue } from '../../model/value-range.ts';
import { openingAddress } from '../address/opening.ts';
import type { Address } from '../address/types.ts';
import { alignCrop } from './crop.ts';
import type { Explore } from './create-explore.ts';
import { layerOf, mapsOf } from './explore-state.ts';

/** The layer on `height` × `width` numbers that stand alone: nothing lies around them, so no window reaches beyond. */
export function stepSettings(layer: PictureLayer, height: number, width: number): LayerSettings {
  const { kernel, stride, dilation, depthMultiplier, filters, between } = layer;
  const channels = channelCount(layer.channels);
  return {
    ...OPENING,
    ...{ height, width, channels, groups: channels, filters, depthMultiplier, between, kernel: [...kernel] },
    stride: [stride, stride],
    dilation: [dilation, dilation],
    padding: 'valid',
  };
}

/** Its address: the weights as they are used, the numbers of the picture channel by channel (C arrays of H·W). */
export function stepAddress(
  layer: PictureLayer,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  channels: readonly Float32Array[],
): Address {
  const settings = stepSettings(layer, height, width);
  const { channels: C, depthMultiplier: M } = settings;
  const kernels = defaultBank(settings).kernels.slice();
  const used = usedDepthwise(layer);
  const [kh, kw] = layer.kernel;
  for (let u = 0; u < kh; u++)
    for (let v = 0; v < kw; v++)
      for (let q = 0; q < C * M; q++) {
        const c = Math.floor(q / M);
        kernels[kernelIndex(settings, u, v, c, q)] = toCellValue(used[((u * kw + v) * C + c) * M + (q % M)]);
      }
  const values = Float32Array.from({ length: height * width * C }, (_, i) =>
    toCellValue(channels[i % C][Math.floor(i / C)]),
  );
  return {
    ...openingAddress(),
    settings,
    bank: { ...defaultBank(settings), kernels, mixing: layer.pointwise.map(toCellValue) },
    source: { kind: 'numbers', values },
    step: 0,
  };
}

/** The same of the page as it is now. */
export async function stepInto({ getState, engine }: Explore, crop: Rect): Promise<Address> {
  const state = getState();
  const layer = layerOf(state);
  const aligned = alignCrop(crop, state.picture!, layer);
  const maps: MapValues[] = [];
  for (const map of mapsOf(layer, 'input')) maps.push(await engine.values(layer, map, aligned));
  return stepAddress(
    layer,
    maps[0],
    maps.map(({ values }) => values),
  );
}
