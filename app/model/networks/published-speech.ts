// What others have printed about networks for sound. Shown as published, never computed with.
import type { Published } from './types.ts';

/** “Hello Edge” (arXiv 1711.07128), table 5: accuracy on twelve classes. */
export const DS_CNN_ACCURACY = { S: '94.4%', M: '94.9%', L: '95.4%' } as const;

/** QuartzNet 15×5 (arXiv 1910.10261): lengths of its kernels, and its parameters were every convolution a standard one. */
export const QUARTZNET = { kernels: [33, 39, 51, 63, 75], standardParameters: 833.9e6 } as const;

/** Conv-TasNet (arXiv 1809.07454), the settings of its best network at 8 kHz. */
export const CONV_TASNET = { rate: 8000, encoder: 16, kernel: 3, depth: 8, repeats: 3 } as const;

/** Seconds of sound that one output of Conv-TasNet sees: dilations 1, 2, 4 … in every repeat, encoder frames half apart. */
export function tasNetSeconds({ rate, encoder, kernel, depth, repeats } = CONV_TASNET): number {
  const frames = 1 + repeats * (kernel - 1) * (2 ** depth - 1);
  return ((frames - 1) * (encoder / 2) + encoder) / rate;
}

/** Networks that are not built layer by layer here: totals, counted once from the designs that their papers print. */
export const OTHERS: readonly (Published & { id: string; name: string })[] = [
  { id: 'quartznet', name: 'QuartzNet 15×5', parameters: 18_924_381 },
  { id: 'matchboxnet', name: 'MatchboxNet 3×1×64', parameters: 77_214, multiplyAdds: 9_195_264 },
  { id: 'conv-tasnet', name: 'Conv-TasNet', parameters: 5_050_544 },
];
