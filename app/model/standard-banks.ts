// Standard convolutions by name whose kernels differ from output to output, so that a separable layer can only come near to them.
import { seeded } from '../../kernels/spec/random.ts';
import { channelCount } from './picture-layer.ts';
import type { Channels, PictureLayer } from './picture-layer.ts';
import type { StandardBank } from './separable-fit.ts';

export const STANDARD_BANKS = ['compass', 'lines', 'motion', 'opponent', 'random'] as const;
export type StandardBankName = (typeof STANDARD_BANKS)[number];

export const isStandardBank = (text: string): text is StandardBankName =>
  (STANDARD_BANKS as readonly string[]).includes(text);

/** Red against green means nothing where channels are not colours. */
export const standardBankFits = (id: StandardBankName, channels: Channels): boolean =>
  id !== 'opponent' || channels === 'rgb' || channels === 'linear';

/** Directions of the banks that have one kernel for each. */
const WAYS = 8;

/**
 * - `compass`: G. S. Robinson's compass masks, an edge detector turned by 45° from output to output. 3×3, 8 outputs.
 * - `lines`: thin lines at 8 angles. 5×5.
 * - `motion`: what a camera that moves sees, along 8 angles. 7×7.
 * - `opponent`: one colour in the middle against another around it, as cells of the retina and the visual cortex have it: red
 *   against green, green against red, blue against yellow, yellow against blue. 5×5, of colours only.
 * - `random`: quarters from −1 to 1, decided by `seed`. 3×3, 8 outputs.
 *
 * All but the last two see the mean of the channels. Weights of the middle three are 64ths before that, the same on every device.
 */
export function standardBank(id: StandardBankName, channels: Channels, seed = 1): StandardBank {
  const C = channelCount(channels);
  const mean = (kernelOf: (way: number) => number[]) => {
    const kernels = Array.from({ length: WAYS }, (_, way) => kernelOf(way));
    return bankOf(Math.sqrt(kernels[0].length), C, WAYS, (tap, _, n) => kernels[n][tap] / C);
  };
  switch (id) {
    case 'compass':
      return mean(compassKernel);
    case 'lines':
      return mean((way) => rounded(lineKernel((Math.PI * way) / WAYS), 0));
    case 'motion':
      return mean((way) => rounded(motionKernel((Math.PI * way) / WAYS), 1));
    case 'opponent': {
      const [centre, surround] = [0.8, 2].map((sigma) => rounded(gaussian(5, sigma), 1));
      return bankOf(5, C, OPPONENTS.length, (tap, c, n) => {
        const [within, around] = OPPONENTS[n];
        return within[c] * centre[tap] - around[c] * surround[tap];
      });
    }
    case 'random': {
      const next = seeded(seed);
      return bankOf(3, C, WAYS, () => QUARTERS[Math.floor(next() * QUARTERS.length)]);
    }
  }
}

/** Those that were compared with, each by its name and what is read: every address that is written asks for them all. */
const known = new Map<string, StandardBank>();

function knownBank(id: StandardBankName, channels: Channels): StandardBank {
  const key = `${id} ${channels}`;
  const bank = known.get(key) ?? standardBank(id, channels);
  known.set(key, bank);
  return bank;
}

/** The bank that a layer is compared with, by name; null where it is another one, or none. */
export function standardBankOf(layer: PictureLayer): StandardBankName | null {
  const { standard, kernel, filters, channels } = layer;
  if (!standard) return null;
  const is = (id: StandardBankName) => {
    const bank = knownBank(id, channels);
    return (
      bank.filters === filters &&
      bank.kernel.join() === kernel.join() &&
      bank.weights.every((weight, i) => weight === standard[i])
    );
  };
  return STANDARD_BANKS.find((id) => standardBankFits(id, channels) && is(id)) ?? null;
}

function bankOf(
  side: number,
  channels: number,
  filters: number,
  weight: (tap: number, c: number, n: number) => number,
): StandardBank {
  const weights = new Float32Array(side * side * channels * filters);
  for (let tap = 0; tap < side * side; tap++)
    for (let c = 0; c < channels; c++)
      for (let n = 0; n < filters; n++) weights[(tap * channels + c) * filters + n] = weight(tap, c, n);
  return { kernel: [side, side], channels, filters, weights };
}

/** The taps of a 3×3 kernel around its middle, clockwise from the upper left, and the weights of Sobel x there. */
const RING = [0, 1, 2, 5, 8, 7, 6, 3];
const SOBEL = [1, 0, -1, -2, -1, 0, 1, 2];

function compassKernel(way: number): number[] {
  const kernel = new Array<number>(9).fill(0);
  for (const [i, tap] of RING.entries()) kernel[tap] = SOBEL[(i - way + 8) % 8];
  return kernel;
}

/** side² weights by how far right and down of the middle a tap lies. */
const about = (side: number, weight: (x: number, y: number) => number): number[] =>
  Array.from({ length: side * side }, (_, tap) =>
    weight((tap % side) - (side - 1) / 2, Math.floor(tap / side) - (side - 1) / 2),
  );

/** Across the line a second derivative, along it a slow decline. */
const lineKernel = (angle: number): number[] =>
  about(5, (x, y) => {
    const across = (x * Math.sin(angle) + y * Math.cos(angle)) / 0.8;
    const along = (x * Math.cos(angle) - y * Math.sin(angle)) / 1.8;
    return (1 - across ** 2) * Math.exp(-(across ** 2 + along ** 2) / 2);
  });

const motionKernel = (angle: number): number[] =>
  about(7, (x, y) => {
    const across = Math.abs(x * Math.sin(angle) + y * Math.cos(angle));
    const along = Math.abs(x * Math.cos(angle) - y * Math.sin(angle));
    return (Math.max(0, 1 - across) * Math.max(0, Math.min(1, 4 - along))) / 7;
  });

function gaussian(side: number, sigma: number): number[] {
  const kernel = about(side, (x, y) => Math.exp(-(x * x + y * y) / (2 * sigma * sigma)));
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

/** In 64ths, the middle such that all add up to `sum`. */
function rounded(kernel: number[], sum: number): number[] {
  const parts = kernel.map((weight) => Math.round(64 * weight));
  parts[(parts.length - 1) / 2] += 64 * sum - parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / 64);
}

/** What each output sees of red, green and blue in the middle, and around it. */
const OPPONENTS = [
  [
    [1, 0, 0],
    [0, 1, 0],
  ],
  [
    [0, 1, 0],
    [1, 0, 0],
  ],
  [
    [0, 0, 1],
    [0.5, 0.5, 0],
  ],
  [
    [0.5, 0.5, 0],
    [0, 0, 1],
  ],
] as const;

const QUARTERS = [-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1];
