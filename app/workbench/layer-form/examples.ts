import { HAND_EXAMPLE, interleaved } from '../../../kernels/spec/hand-example.ts';
import type { Bank } from '../../model/bank.ts';
import { kernelIndex, mixingIndex } from '../../model/bank.ts';
import { defaultBank } from '../../model/default-bank.ts';
import { settle } from '../../model/limits.ts';
import type { Candidate } from '../../model/limits.ts';
import { layerOutputs, OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { shape } from '../../i18n/numbers.ts';

export const EXAMPLES = [
  'opening',
  'hand',
  'count',
  'mobilenet',
  'grouped',
  'signal',
  'dilation',
  'multiplier',
  'medium',
  'large',
] as const;

export type ExampleId = (typeof EXAMPLES)[number];

export interface Example {
  settings: LayerSettings;
  bank: Bank;
  /** (H, W, C) of an example that brings its own numbers; null: of a photograph. */
  input: Float32Array | null;
}

/** How each differs from the opening layer. Groups not said are depthwise. */
const DIFFERENCES: { readonly [E in ExampleId]: Candidate } = {
  opening: {},
  hand: { height: 4, width: 4, channels: 2, filters: 3 },
  count: { height: 5, width: 5 },
  mobilenet: {
    ...{ height: 16, width: 16, channels: 6, filters: 12, stride: 2, padding: 'same' },
    ...{ between: 'relu6', activation: 'relu6' },
  },
  grouped: { channels: 12, filters: 8, groups: 4 },
  signal: { height: 1, width: 24, kernel: [1, 5] },
  dilation: { height: 12, width: 12, dilation: 2 },
  multiplier: { depthMultiplier: 2 },
  medium: { height: 32, width: 32, filters: 8 },
  large: { height: 64, width: 64, channels: 12, filters: 16 },
};

export function settingsOf(id: ExampleId): LayerSettings {
  return settle(DIFFERENCES[id], OPENING).settings;
}

/** 10×10×3→4 */
export function exampleSize(id: ExampleId): string {
  const s = settingsOf(id);
  return `${shape(s.height, s.width, s.channels)}→${layerOutputs(s)}`;
}

/** A whole example with the weights that belong to it. */
export function exampleOf(id: ExampleId): Example {
  const settings = settingsOf(id);
  const bank = defaultBank(settings);
  return id === 'hand' ? byHand(settings, bank) : { settings, bank, input: null };
}

/** Small numbers that people work out on paper. */
function byHand(s: LayerSettings, bank: Bank): Example {
  const { input, kernels, mixing } = HAND_EXAMPLE;
  kernels.forEach((rows, c) =>
    rows.forEach((row, u) => row.forEach((weight, v) => (bank.kernels[kernelIndex(s, u, v, c, c)] = weight))),
  );
  mixing.forEach((row, o) => row.forEach((weight, q) => (bank.mixing[mixingIndex(s, q, o)] = weight)));
  return { settings: s, bank, input: Float32Array.from(interleaved(input)) };
}
