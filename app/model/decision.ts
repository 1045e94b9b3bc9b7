// Should this layer be separable? Rules of thumb with their reasons, from what can be counted and where it is to run.
import { describe } from '../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../kernels/spec/layer.ts';

export const TARGETS = ['phone-cpu', 'server-gpu', 'dsp-int8'] as const;
export type Target = (typeof TARGETS)[number];

/** A layer that one thinks about: stride 1, padding 'same', one kernel per channel, one image. */
export interface Candidate {
  /** 2: size × size cells. 1: a row of `size` cells. */
  dimensions: 1 | 2;
  size: number;
  channels: number;
  filters: number;
  kernel: number;
  target: Target;
}

export type Verdict = 'yes' | 'no' | 'measure';

/** What speaks for it, against it, or leaves it open. */
export type Side = 'for' | 'against' | 'open';

export type ReasonKind =
  | 'nothing-to-filter'
  | 'one-filter'
  | 'dearer'
  | 'little-saving'
  | 'saving'
  | 'few-channels'
  | 'less-traffic'
  | 'more-traffic'
  | 'intensity'
  | Target;

export interface Reason {
  kind: ReasonKind;
  side: Side;
}

export interface Counted {
  /** How many times fewer multiply-adds than the standard layer; below 1 it needs more. */
  saving: number;
  /** Bytes moved as float32, relative to the standard layer: with the filtered map written and read again, and without. */
  traffic: { unfused: number; fused: number };
  /** Operations (two for each multiply-add) per byte moved. */
  intensity: { standard: number; depthwise: number; pointwise: number };
}

export interface Decision extends Counted {
  verdict: Verdict;
  reasons: readonly Reason[];
}

/** With no more channels than a picture has, there are too few filters to mix. */
export const FEW_CHANNELS = 4;
/** Below this a second step, with its own pass through memory, does not pay. */
export const LITTLE_SAVING = 2;
/** From here on a processor that computes slowly profits without a doubt. */
export const CLEAR_SAVING = 4;

/** Operations per byte below which any of the processors waits for memory. */
export const LITTLE_WORK = 10;

function specOf({ dimensions, size, channels, filters, kernel }: Candidate): LayerSpec {
  const shape =
    dimensions === 1
      ? ({ height: 1, width: size, kernel: [1, kernel] } as const)
      : { height: size, width: size, kernel };
  return { kind: 'separable', padding: 'same', channels, filters, ...shape };
}

/** What can be known of the layer without running it. */
export function countsOf(candidate: Candidate): Counted {
  const { stages, multiplyAdds, standard, bytes } = describe(specOf(candidate));
  const [filter, mix] = stages;
  const perByte = (macs: number, moved: number) => (2 * macs) / moved;
  return {
    saving: standard.multiplyAdds / multiplyAdds,
    traffic: { unfused: bytes.unfused / standard.bytes.unfused, fused: bytes.fused / standard.bytes.fused },
    intensity: {
      standard: perByte(standard.multiplyAdds, standard.bytes.unfused),
      depthwise: perByte(filter.multiplyAdds, bytes.input + bytes.filtered + 4 * filter.weights),
      pointwise: perByte(mix.multiplyAdds, bytes.filtered + bytes.output + 4 * mix.weights),
    },
  };
}

function against(candidate: Candidate, saving: number): ReasonKind[] {
  const { kernel, filters, channels } = candidate;
  if (kernel === 1) return ['nothing-to-filter'];
  if (filters === 1) return ['one-filter'];
  if (saving <= 1) return ['dearer'];
  if (channels <= FEW_CHANNELS) return ['few-channels'];
  return saving < LITTLE_SAVING ? ['little-saving'] : [];
}

/** Yes, no, or measure, and why. */
export function decide(candidate: Candidate): Decision {
  const counted = countsOf(candidate);
  const { saving, traffic } = counted;
  const { target } = candidate;
  const objections = against(candidate, saving);
  if (objections.length > 0) {
    return { ...counted, verdict: 'no', reasons: objections.map((kind) => ({ kind, side: 'against' })) };
  }
  const isClear = target === 'phone-cpu' && saving >= CLEAR_SAVING;
  return {
    ...counted,
    verdict: isClear ? 'yes' : 'measure',
    reasons: [
      { kind: 'saving', side: saving >= CLEAR_SAVING ? 'for' : 'open' },
      traffic.unfused < 1
        ? { kind: 'less-traffic', side: 'for' }
        : { kind: 'more-traffic', side: isClear ? 'open' : 'against' },
      { kind: 'intensity', side: 'open' },
      { kind: target, side: target === 'phone-cpu' ? 'for' : 'open' },
    ],
  };
}

/** The six cases of the last chapter. */
export const CASES = {
  deep: { dimensions: 2, size: 14, channels: 512, filters: 512, kernel: 3, target: 'phone-cpu' },
  first: { dimensions: 2, size: 224, channels: 3, filters: 32, kernel: 3, target: 'phone-cpu' },
  single: { dimensions: 2, size: 56, channels: 64, filters: 1, kernel: 3, target: 'phone-cpu' },
  point: { dimensions: 2, size: 14, channels: 256, filters: 256, kernel: 1, target: 'phone-cpu' },
  long: { dimensions: 1, size: 128, channels: 256, filters: 256, kernel: 33, target: 'phone-cpu' },
  wide: { dimensions: 2, size: 112, channels: 32, filters: 64, kernel: 3, target: 'server-gpu' },
} as const satisfies Record<string, Candidate>;

export type CaseId = keyof typeof CASES;
export const CASE_IDS = Object.keys(CASES) as CaseId[];
