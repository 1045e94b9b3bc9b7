import type { Engine } from '../../../../engine/late-engine.ts';
import type { PictureEngine } from '../../../../engine/picture/picture-engine.ts';
import { mapsOf } from '../../../../state/explore/explore-state.ts';
import type { PictureLayer } from '../../../../model/picture-layer.ts';
import { channelsLast, exampleJob, exampleRect } from './example.ts';
import type { Example } from './example.ts';

interface Asked {
  picture: Pick<PictureEngine, 'values'>;
  kernels: Pick<Engine, 'layer' | 'closeSlot'>;
  layer: PictureLayer;
  size: { width: number; height: number };
  /** A pixel of the picture that it is about. */
  about: { x: number; y: number };
}

/** The pixels come from the picture as the layer reads it, their output from the kernels that run it. Rejects as these do. */
export async function askExample({ picture, kernels, layer, size, about }: Asked): Promise<Example> {
  const rect = exampleRect(about, size, layer);
  const maps = mapsOf(layer, 'input');
  const channels: Float32Array[] = [];
  for (const map of maps) channels.push((await picture.values(layer, map, rect)).values);
  const job = exampleJob(layer, rect, channels);
  // A slot of its own: nobody who asks again meanwhile ends it.
  const slot = `explore-example-${Math.random()}`;
  const want = { filtered: false, standard: 'none' } as const;
  try {
    const { output } = await kernels.layer({ slot, ...job, want });
    const input = channelsLast(joined(channels), channels.length);
    return { layer, rect, input, output: channelsLast(output, layer.filters) };
  } finally {
    kernels.closeSlot(slot);
  }
}

function joined(planes: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(planes.length * planes[0].length);
  planes.forEach((plane, i) => all.set(plane, i * plane.length));
  return all;
}
