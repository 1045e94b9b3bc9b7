import { SAMPLES, sampleOf } from '../../image/samples.ts';
import type { SampleId } from '../../image/samples.ts';
import type { Frame } from '../../image/crop.ts';
import { plainNumber } from '../../model/read-number.ts';
import type { Crop } from './types.ts';

interface Size {
  width: number;
  height: number;
}

/** A photograph may be this many times as high as it is wide. */
const TALLEST = 100;

/** A frame of the photograph, which counts y in its height, in the address's thousandths. */
export function cropOf({ x, y, width }: Frame, photo: Size): Crop {
  return wholeCrop({ x: 1000 * x, y: (1000 * y * photo.height) / photo.width, width: 1000 * width });
}

/** The frame that a crop stands for on a photograph of this size. */
export function frameOf({ x, y, width }: Crop, photo: Size): Frame {
  return { x: x / 1000, y: ((y / 1000) * photo.width) / photo.height, width: width / 1000 };
}

const OPENING_CROPS = new Map(SAMPLES.map((sample) => [sample.id, cropOf(sample.frame, sample)]));

/** Where a sample opens. */
export function openingCrop(id: SampleId): Crop {
  return OPENING_CROPS.get(id) ?? cropOf(sampleOf(id).frame, sampleOf(id));
}

/** Where an own picture opens, whatever its shape. */
export const OWN_CROP: Crop = { x: 300, y: 150, width: 400 };

/** Whole thousandths within the photograph's width. */
function wholeCrop(crop: Crop): Crop {
  const width = clamp(Math.round(crop.width), 1, 1000);
  return {
    x: clamp(Math.round(crop.x), 0, 1000 - width),
    y: clamp(Math.round(crop.y), 0, 1000 * TALLEST),
    width,
  };
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}

/** `260,180,360`: x, y, width. The fallback where it is not three numbers. */
export function readCrop(text: string, fallback: Crop): { crop: Crop; broken: boolean } {
  const parts = text.split(',', 4).map(plainNumber);
  if (parts.length !== 3 || parts.some((n) => n === null)) return { crop: fallback, broken: true };
  const [x, y, width] = parts as number[];
  const crop = wholeCrop({ x, y, width });
  return { crop, broken: crop.x !== x || crop.y !== y || crop.width !== width };
}

export function writeCrop(crop: Crop): string {
  const { x, y, width } = wholeCrop(crop);
  return `${x},${y},${width}`;
}
