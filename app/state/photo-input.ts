import { frameToCrop } from '../image/crop.ts';
import type { Crop as ImageCrop } from '../image/crop.ts';
import type { Photo } from '../image/photo.ts';
import { firstLayer } from '../model/first-layer.ts';
import { frameOf } from './address/crop.ts';
import type { Crop } from './address/types.ts';
import { engine } from './engine.ts';

/** The cells of a photograph that a frame of the address covers, as fractions of the photograph. */
export function cropCells(photo: Photo, crop: Crop, height: number, width: number): ImageCrop {
  return frameToCrop(frameOf(crop, photo), photo, { height, width });
}

/**
 * The input (H, W, C) that a crop of a photograph gives. Three channels are its colours; other numbers come from a fixed
 * first layer, run by the kernels on one cell more on every side, so that its padding stays outside the crop.
 */
export async function inputFrom(
  photo: Photo,
  crop: Crop,
  { height: H, width: W, channels: C }: { height: number; width: number; channels: number },
): Promise<Float32Array> {
  const { samplePixels } = await import('../image/sample-pixels.ts');
  const inside = cropCells(photo, crop, H, W);
  if (C === 3) return samplePixels(photo, inside, H, W);
  const layer = firstLayer(C, H + 2, W + 2)!;
  const cell = { width: inside.width / W, height: inside.height / H };
  const wider = {
    x: inside.x - cell.width,
    y: inside.y - cell.height,
    width: inside.width + 2 * cell.width,
    height: inside.height + 2 * cell.height,
  };
  const rgb = samplePixels(photo, wider, H + 2, W + 2);
  const all = await channelsOf(rgb, layer);
  const input = new Float32Array(H * W * C);
  for (let row = 0; row < H; row++) {
    const from = ((row + 1) * (W + 2) + 1) * C;
    input.set(all.subarray(from, from + W * C), row * W * C);
  }
  return input;
}

/** The first layer on a picture: (H, W, 3) to (H, W, C). */
export async function channelsOf(
  rgb: Float32Array,
  { spec, weights }: NonNullable<ReturnType<typeof firstLayer>>,
): Promise<Float32Array> {
  const { output } = await engine().layer({
    slot: `first ${spec.height}×${spec.width}`,
    spec,
    weights,
    input: rgb,
    want: { filtered: false, standard: 'none' },
  });
  return output;
}
