import { groupOf, kernelIndex } from '../../model/bank.ts';
import { kernelPreset } from '../../model/kernel-presets.ts';
import type { KernelPreset } from '../../model/kernel-presets.ts';
import { firstOutputs } from '../../model/settings.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';
import { make } from './made.ts';

/** Sets one kernel (or, with `map` null, all kernels of every lane) to a preset. */
export function applyPreset(board: Board, preset: KernelPreset, map: number | null): Promise<void> {
  const { settings: s, bank } = madeOf(board.getState());
  const seed = 1000 * board.part(presses).count++;
  const [kh, kw] = s.kernel;
  const kernels = bank.kernels.slice();
  const maps = map === null ? Array.from({ length: firstOutputs(s) }, (_, q) => q) : [map];
  for (const q of maps) {
    const { start, size } = groupOf(s, q);
    for (let c = start; c < start + size; c++) {
      const numbers = kernelPreset(preset, kh, kw, 1 + q * s.channels + c + seed);
      for (let u = 0; u < kh; u++)
        for (let v = 0; v < kw; v++) kernels[kernelIndex(s, u, v, c, q)] = numbers[u * kw + v];
    }
  }
  return make(board, { bank: { ...bank, kernels } });
}

/** Random kernels differ each time they are asked for, and stay what they are through undo. */
const presses = () => ({ count: 0 });
