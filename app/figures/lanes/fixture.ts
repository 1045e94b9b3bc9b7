// What the figure opens with: a small picture as it would be drawn on squared paper, and one kernel per channel.
import { kernelPreset } from '../../model/kernel-presets.ts';

/** A house, the sun, a hill, a river: 12×12 pixels, a letter for each colour. */
const PICTURE = [
  'ssssssssssss',
  'ssssssssyyss',
  'sssrrsssyyss',
  'ssrrrrssssss',
  'srrrrrrsssss',
  'swwwwwwsssss',
  'swbbwwwsssgg',
  'swbbwdwssggg',
  'swwwwdwsgggg',
  'gggggggggggg',
  'gggggggggggg',
  'vvvvvvvvvvvv',
];

/** Red, green and blue, from 0 to 1. */
const COLOURS: Record<string, readonly [number, number, number]> = {
  s: [0.5, 0.75, 1],
  y: [1, 0.9, 0.2],
  r: [0.85, 0.15, 0.1],
  w: [0.95, 0.9, 0.8],
  b: [0.15, 0.25, 0.6],
  d: [0.45, 0.25, 0.1],
  g: [0.25, 0.6, 0.2],
  v: [0.1, 0.35, 0.8],
};

export const SIDE = PICTURE.length;
export const CHANNELS = 3;

/** (12, 12, 3) */
export const INPUT = Float32Array.from(
  PICTURE.flatMap((row) => [...row].flatMap((letter) => COLOURS[letter])),
);

/** One kernel (3, 3) for each channel; none is ever changed in place. */
export type Kernels = readonly Float32Array[];

export const OPENING: Kernels = [
  kernelPreset('sobel-x', 3, 3),
  kernelPreset('sobel-y', 3, 3),
  kernelPreset('gaussian', 3, 3),
];
