import { frameToCrop } from '../../image/crop.ts';
import type { Size } from '../../image/photo.ts';
import { overviewFrame, overviewSettings } from '../../model/overview.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { cropOf, frameOf } from './crop.ts';
import type { Crop } from './types.ts';

/** The frame of the overview on a photograph: around the crop that one steps through, moved to lie within. */
export function overviewCrop(crop: Crop, photo: Size, settings: LayerSettings): Crop {
  const wide = overviewSettings(settings);
  const { x, y, width } = frameToCrop(frameOf(overviewFrame(crop, settings), photo), photo, wide);
  return cropOf({ x, y, width }, photo);
}
