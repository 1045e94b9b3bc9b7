import { groupOf, kernelIndex } from './bank.ts';
import type { Bank } from './bank.ts';
import { KERNEL_PRESETS, kernelPreset, presetFits } from './kernel-presets.ts';
import type { KernelPreset } from './kernel-presets.ts';
import type { LayerSettings } from './settings.ts';

/** What has a name by its numbers. */
export type NamedKernel = Exclude<KernelPreset, 'random'>;

const isNamed = (id: KernelPreset): id is NamedKernel => id !== 'random';

/** The numbers of the presets that a size can show, first the plainest: where two are the same that is the name. */
const known = new Map<string, readonly (readonly [NamedKernel, Float32Array])[]>();

function presetsOf(kh: number, kw: number) {
  const size = `${kh} ${kw}`;
  const found =
    known.get(size) ??
    KERNEL_PRESETS.filter(isNamed)
      .filter((id) => presetFits(id, kh, kw))
      .map((id) => [id, kernelPreset(id, kh, kw)] as const);
  known.set(size, found);
  return found;
}

/** The preset that the kernel of a filtered map is, number by number; null where it is none, or the map has several kernels. */
export function kernelName(s: LayerSettings, bank: Pick<Bank, 'kernels'>, q: number): NamedKernel | null {
  const { start, size } = groupOf(s, q);
  if (size !== 1) return null;
  const [kh, kw] = s.kernel;
  const match = presetsOf(kh, kw).find(([, numbers]) =>
    numbers.every(
      (weight, i) => bank.kernels[kernelIndex(s, Math.floor(i / kw), i % kw, start, q)] === weight,
    ),
  );
  return match ? match[0] : null;
}
