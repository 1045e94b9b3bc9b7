import type { Bank } from './bank.ts';
import { kernelIndex, mixingIndex } from './bank.ts';
import { defaultBank } from './default-bank.ts';
import { centre } from './kernel-presets.ts';
import { firstOutputs } from './settings.ts';
import type { LayerSettings } from './settings.ts';

/**
 * The bank after a change of settings. Where nothing was edited it is the new layer's default. Otherwise every weight that the
 * new layer has too is kept, kernels of another size are cropped or embedded in zeros around their centre, and the rest is
 * the default. The same bank if nothing of its shape has changed.
 */
export function reshapeBank(old: Bank, oldSettings: LayerSettings, s: LayerSettings): Bank {
  if (hasSameShape(oldSettings, s)) return old;
  const bank = defaultBank(s);
  if (isDefault(old, oldSettings)) return bank;
  const maps = survivingMaps(oldSettings, s);
  for (const [from, to] of maps) {
    for (let c = 0; c < Math.min(oldSettings.channels, s.channels); c++) {
      keepKernel(old, oldSettings, from, bank, s, to, c);
    }
    bank.firstBias[to] = old.firstBias[from];
  }
  for (let o = 0; o < Math.min(oldSettings.filters, s.filters); o++) {
    for (const [from, to] of maps) {
      bank.mixing[mixingIndex(s, to, o)] = old.mixing[mixingIndex(oldSettings, from, o)];
    }
    bank.bias[o] = old.bias[o];
  }
  return bank;
}

/** [old, new] number of each filtered map that both layers have: of the m-th kernel of channel c, or of plain output q. */
function survivingMaps(oldSettings: LayerSettings, s: LayerSettings): [from: number, to: number][] {
  const [oldQ, Q] = [firstOutputs(oldSettings), firstOutputs(s)];
  const perChannel = (t: LayerSettings) => t.mixing || t.groups === t.channels;
  const maps: [number, number][] = [];
  if (!perChannel(oldSettings) || !perChannel(s)) {
    for (let q = 0; q < Math.min(oldQ, Q); q++) maps.push([q, q]);
    return maps;
  }
  const [oldM, M] = [oldSettings.depthMultiplier, s.depthMultiplier];
  for (let c = 0; c < Math.min(oldSettings.channels, s.channels); c++)
    for (let m = 0; m < Math.min(oldM, M); m++) maps.push([c * oldM + m, c * M + m]);
  return maps;
}

function keepKernel(
  old: Bank,
  oldSettings: LayerSettings,
  from: number,
  bank: Bank,
  s: LayerSettings,
  to: number,
  c: number,
): void {
  const [oldKh, oldKw] = oldSettings.kernel;
  const [kh, kw] = s.kernel;
  for (let u = 0; u < kh; u++)
    for (let v = 0; v < kw; v++) {
      const oldU = u - centre(kh) + centre(oldKh);
      const oldV = v - centre(kw) + centre(oldKw);
      const isInside = oldU >= 0 && oldU < oldKh && oldV >= 0 && oldV < oldKw;
      bank.kernels[kernelIndex(s, u, v, c, to)] = isInside
        ? old.kernels[kernelIndex(oldSettings, oldU, oldV, c, from)]
        : 0;
    }
}

function hasSameShape(a: LayerSettings, b: LayerSettings): boolean {
  const shape = (s: LayerSettings) => [...s.kernel, s.channels, firstOutputs(s), s.filters].join();
  return shape(a) === shape(b);
}

function isDefault(bank: Bank, s: LayerSettings): boolean {
  const original = defaultBank(s);
  const same = (a: Float32Array, b: Float32Array) => a.every((weight, i) => weight === b[i]);
  return (Object.keys(original) as (keyof Bank)[]).every((part) => same(bank[part], original[part]));
}
