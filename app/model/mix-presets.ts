// The second step of a layer on a picture by name: how the filtered maps make the outputs.
import { seeded } from '../../kernels/spec/random.ts';
import { channelCount, PICTURE_RANGE } from './picture-layer.ts';
import type { Channels } from './picture-layer.ts';

export const MIX_PRESETS = ['energy-each', 'energy', 'grey', 'opponent', 'identity', 'random'] as const;
export type MixPreset = (typeof MIX_PRESETS)[number];

export const isMixPreset = (text: string): text is MixPreset =>
  (MIX_PRESETS as readonly string[]).includes(text);

export interface MixShape {
  channels: Channels;
  /** M */
  depthMultiplier: number;
  /** N, for the presets that leave it as it is. */
  filters: number;
}

export interface Mixing {
  /** N */
  filters: number;
  /** (C·M, N) */
  pointwise: Float32Array;
  /** What has to stand between the steps for it to mean what its name says; null: nothing has to. */
  between: 'none' | 'relu' | null;
}

/** How much red, green and blue weigh in grey: of the file's values as JPEG has it, of amounts of light as sRGB has it. */
const GREY = { rgb: [0.299, 0.587, 0.114], linear: [0.2126, 0.7152, 0.0722] } as const;

/** Light, red against green, blue against yellow. */
const OPPONENT = [
  [1 / 3, 1 / 3, 1 / 3],
  [1, -1, 0],
  [-0.5, -0.5, 1],
] as const;

/** Luminance and chroma are opponents already, and grey has no colours. */
export const mixPresetFits = (id: MixPreset, channels: Channels): boolean =>
  id !== 'opponent' || channels === 'rgb' || channels === 'linear';

/**
 * - `energy`: the mean over the channels of the sums of their filtered maps. With edge filters of both signs and ReLU between the
 *   steps that is how strong an edge is, whichever way it goes; `energy-each` has an output for every channel.
 * - `grey`, `opponent`: weights of the colours; a channel's M maps share them.
 * - `identity`: one output for each filtered map, as many as there may be.
 */
export function mixPreset(id: MixPreset, shape: MixShape, seed = 1): Mixing {
  const { channels, depthMultiplier: M } = shape;
  const C = channelCount(channels);
  /** Row n has the weights of the channels in output n. */
  const byChannel = (rows: readonly (readonly number[])[], share: number, between: Mixing['between']) =>
    mixingOf(C * M, rows.length, between, (q, n) => rows[n][Math.floor(q / M)] * share);
  const only = (c: number) => Array.from({ length: C }, (_, i) => Number(i === c));
  switch (id) {
    case 'energy':
      return byChannel([new Array<number>(C).fill(1 / C)], 1, 'relu');
    case 'energy-each':
      return byChannel(
        Array.from({ length: C }, (_, c) => only(c)),
        1,
        'relu',
      );
    case 'grey':
      return byChannel([channels === 'rgb' || channels === 'linear' ? GREY[channels] : only(0)], 1 / M, null);
    case 'opponent':
      return byChannel(mixPresetFits(id, channels) ? OPPONENT : [only(0)], 1 / M, null);
    case 'identity':
      return mixingOf(C * M, Math.min(C * M, PICTURE_RANGE.filters[1]), null, (q, n) => Number(q === n));
    case 'random': {
      const next = seeded(seed);
      return mixingOf(C * M, shape.filters, null, () => QUARTERS[Math.floor(next() * QUARTERS.length)]);
    }
  }
}

const QUARTERS = [-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1];

/** Outputs of filtered maps: `weight` of map q in output n. */
export function mixingOf(
  maps: number,
  filters: number,
  between: Mixing['between'],
  weight: (q: number, n: number) => number,
): Mixing {
  const pointwise = new Float32Array(maps * filters);
  for (let q = 0; q < maps; q++) for (let n = 0; n < filters; n++) pointwise[q * filters + n] = weight(q, n);
  return { filters, pointwise, between };
}
