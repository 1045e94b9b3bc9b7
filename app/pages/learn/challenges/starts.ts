// The layers that the challenges begin with: small inputs in numbers, so that a link can carry an attempt.
import { kernelIndex, mixingIndex } from '../../../model/bank.ts';
import { defaultBank } from '../../../model/default-bank.ts';
import { kernelPreset } from '../../../model/kernel-presets.ts';
import type { KernelPreset } from '../../../model/kernel-presets.ts';
import { settle } from '../../../model/limits.ts';
import type { Candidate } from '../../../model/limits.ts';
import { OPENING, firstOutputs } from '../../../model/settings.ts';
import type { LayerSettings } from '../../../model/settings.ts';
import type { Made } from '../../../state/board/board-state.ts';

export interface Start {
  settings: Candidate;
  /** (H, W, C) */
  input: (row: number, column: number, channel: number) => number;
  /** For each filtered map. */
  kernels: readonly KernelPreset[];
  /** For each output a row of weights over the filtered maps. */
  mixing: readonly (readonly number[])[];
  /** (kh, kw, C, N) of the standard layer that is the goal. */
  goal?: (u: number, v: number, channel: number, output: number) => number;
}

export function madeFrom({ settings: asked, input, kernels, mixing, goal }: Start): Made {
  const { settings } = settle(asked, OPENING);
  const { height, width, channels } = settings;
  const values = Float32Array.from({ length: height * width * channels }, (_, i) => {
    const cell = Math.floor(i / channels);
    return input(Math.floor(cell / width), cell % width, i % channels);
  });
  const bank = defaultBank(settings);
  const [kh, kw] = settings.kernel;
  for (let q = 0; q < firstOutputs(settings); q++) {
    const kernel = kernelPreset(kernels[q % kernels.length], kh, kw);
    const channel = Math.floor(q / settings.depthMultiplier);
    kernel.forEach((weight, tap) => {
      bank.kernels[kernelIndex(settings, Math.floor(tap / kw), tap % kw, channel, q)] = weight;
    });
    mixing.forEach((row, o) => (bank.mixing[mixingIndex(settings, q, o)] = row[q % row.length]));
  }
  const standard = goal ? { standard: goalWeights(settings, goal) } : null;
  const source = { kind: 'numbers', values } as const;
  return { settings, bank, standard, source, input: values, edits: new Map() };
}

/** (kh, kw, C, N) */
function goalWeights(s: LayerSettings, goal: NonNullable<Start['goal']>): Float32Array {
  const [kh, kw] = s.kernel;
  const weights = new Float32Array(kh * kw * s.channels * s.filters);
  let i = 0;
  for (let u = 0; u < kh; u++)
    for (let v = 0; v < kw; v++)
      for (let c = 0; c < s.channels; c++)
        for (let o = 0; o < s.filters; o++) weights[i++] = goal(u, v, c, o);
  return weights;
}

/** The middle tap of a 3×3 kernel. */
export const isMiddle = (u: number, v: number): boolean => u === 1 && v === 1;

/** A preset as a function of its taps, for goals. */
export function tapsOf(preset: KernelPreset): (u: number, v: number) => number {
  const kernel = kernelPreset(preset, 3, 3);
  return (u, v) => kernel[3 * u + v];
}
