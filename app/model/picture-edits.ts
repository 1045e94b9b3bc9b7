// What becomes of a layer on a picture when one of its numbers changes: weights whose place stays are kept.
import { centre } from './kernel-presets.ts';
import {
  FILTER_PRESETS,
  filterPreset,
  filterPresetFits,
  furtherKernel,
  putTogether,
} from './filter-presets.ts';
import type { FilterPreset } from './filter-presets.ts';
import { MIX_PRESETS, mixPreset, mixPresetFits } from './mix-presets.ts';
import type { MixPreset } from './mix-presets.ts';
import { channelCount } from './picture-layer.ts';
import type { Channels, PictureLayer } from './picture-layer.ts';

const isSame = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((weight, i) => weight === b[i]);

/** The preset that the kernels are, number by number; null where they are the person's own. */
export function filterPresetOf(layer: PictureLayer): FilterPreset | null {
  const C = channelCount(layer.channels);
  const is = (id: FilterPreset) => {
    const { depthMultiplier, depthwise } = filterPreset(id, layer.kernel, C);
    return depthMultiplier === layer.depthMultiplier && isSame(depthwise, layer.depthwise);
  };
  return FILTER_PRESETS.find((id) => filterPresetFits(id, layer.kernel) && is(id)) ?? null;
}

/** The preset that the mixing weights are; null where they are the person's own. */
export function mixPresetOf(layer: PictureLayer): MixPreset | null {
  const is = (id: MixPreset) => {
    const { filters, pointwise, between } = mixPreset(id, layer);
    const fits = between === null || between === layer.between;
    return fits && filters === layer.filters && isSame(pointwise, layer.pointwise);
  };
  return MIX_PRESETS.find((id) => mixPresetFits(id, layer.channels) && is(id)) ?? null;
}

export function withFilterPreset(layer: PictureLayer, id: FilterPreset, seed?: number): PictureLayer {
  return withKernels(layer, layer.kernel, filterPreset(id, layer.kernel, channelCount(layer.channels), seed));
}

export function withMixPreset(layer: PictureLayer, id: MixPreset, seed?: number): PictureLayer {
  const { between, ...mixing } = mixPreset(id, layer, seed);
  return { ...layer, ...mixing, between: between ?? layer.between };
}

/** Another size of all kernels: a preset stays what it is, own kernels keep their weights about the middle. */
export function withKernelSize(layer: PictureLayer, kernel: readonly [number, number]): PictureLayer {
  const preset = filterPresetOf(layer);
  const C = channelCount(layer.channels);
  if (preset && filterPresetFits(preset, kernel)) {
    return withKernels(layer, kernel, filterPreset(preset, kernel, C));
  }
  const {
    depthMultiplier: M,
    kernel: [kh, kw],
  } = layer;
  const [up, left] = [centre(kh) - centre(kernel[0]), centre(kw) - centre(kernel[1])];
  const depthwise = putTogether(kernel, C, M, (c, m) =>
    Array.from({ length: kernel[0] * kernel[1] }, (_, tap) => {
      const [u, v] = [Math.floor(tap / kernel[1]) + up, (tap % kernel[1]) + left];
      const isThere = u >= 0 && u < kh && v >= 0 && v < kw;
      return isThere ? layer.depthwise[((u * kw + v) * C + c) * M + m] : 0;
    }),
  );
  return withKernels(layer, kernel, { depthMultiplier: M, depthwise });
}

/** More or fewer kernels for each channel. */
export function withMultiplier(layer: PictureLayer, depthMultiplier: number): PictureLayer {
  const C = channelCount(layer.channels);
  const depthwise = putTogether(layer.kernel, C, depthMultiplier, (c, m) =>
    m < layer.depthMultiplier ? kernelOf(layer, c, m) : furtherKernel(m, layer.kernel),
  );
  return withKernels(layer, layer.kernel, { depthMultiplier, depthwise });
}

/** Something else read from the picture. A grey channel has the kernels that the first channel had, and each colour those of grey. */
export function withChannels(layer: PictureLayer, channels: Channels): PictureLayer {
  const [before, C] = [channelCount(layer.channels), channelCount(channels)];
  const mix = mixPresetOf(layer);
  const filter = filterPresetOf(layer);
  const depthwise =
    filter === null
      ? putTogether(layer.kernel, C, layer.depthMultiplier, (c, m) =>
          kernelOf(layer, Math.min(c, before - 1), m),
        )
      : filterPreset(filter, layer.kernel, C).depthwise;
  const next = { ...layer, channels, depthwise };
  if (mix !== null && mixPresetFits(mix, channels)) return withMixPreset(next, mix);
  return before === C
    ? next
    : { ...next, pointwise: mixedBy(layer, C, layer.depthMultiplier, layer.filters) };
}

/** More or fewer outputs: the further ones begin as one filtered map each, one after the other. */
export function withFilters(layer: PictureLayer, filters: number): PictureLayer {
  const C = channelCount(layer.channels);
  return { ...layer, filters, pointwise: mixedBy(layer, C, layer.depthMultiplier, filters) };
}

/** Kernel m of channel c, (kh, kw). */
export function kernelOf(
  { kernel: [kh, kw], channels, depthMultiplier: M, depthwise }: PictureLayer,
  c: number,
  m: number,
) {
  const C = channelCount(channels);
  return Float32Array.from({ length: kh * kw }, (_, tap) => depthwise[(tap * C + c) * M + m]);
}

/** Kernel m of channel c, or of all channels, in place of the one that was. */
export function withKernel(
  layer: PictureLayer,
  at: { c: number | 'all'; m: number },
  kernel: ArrayLike<number>,
): PictureLayer {
  const C = channelCount(layer.channels);
  const depthwise = putTogether(layer.kernel, C, layer.depthMultiplier, (c, m) =>
    m === at.m && (at.c === 'all' || at.c === c) ? kernel : kernelOf(layer, c, m),
  );
  return { ...layer, depthwise };
}

/** The weight of filtered map q in output n in place of the one that was. */
export function withMixingWeight(layer: PictureLayer, q: number, n: number, weight: number): PictureLayer {
  const pointwise = layer.pointwise.slice();
  pointwise[q * layer.filters + n] = weight;
  return { ...layer, pointwise };
}

/** Other kernels, and mixing weights for as many maps as they give. */
function withKernels(
  layer: PictureLayer,
  kernel: readonly [number, number],
  { depthMultiplier, depthwise }: { depthMultiplier: number; depthwise: Float32Array },
): PictureLayer {
  const next = { ...layer, kernel, depthMultiplier, depthwise };
  if (depthMultiplier === layer.depthMultiplier) return next;
  const mix = mixPresetOf(layer);
  if (mix !== null) return withMixPreset(next, mix);
  return { ...next, pointwise: mixedBy(layer, channelCount(layer.channels), depthMultiplier, layer.filters) };
}

/** The mixing weights for other numbers of channels, kernels and outputs; those of a map that was there before stay. */
function mixedBy(layer: PictureLayer, C: number, M: number, N: number): Float32Array {
  const { depthMultiplier, filters, pointwise } = layer;
  const before = channelCount(layer.channels);
  const mixed = new Float32Array(C * M * N);
  for (let c = 0; c < C; c++)
    for (let m = 0; m < M; m++)
      for (let n = 0; n < N; n++) {
        const q = c * M + m;
        const isThere = c < before && m < depthMultiplier && n < filters;
        mixed[q * N + n] = isThere
          ? pointwise[(c * depthMultiplier + m) * filters + n]
          : Number(n >= filters && q === n % (C * M));
      }
  return mixed;
}
