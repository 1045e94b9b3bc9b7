import type { Bank } from '../model/bank.ts';
import { groupOf, kernelIndex, mixingIndex } from '../model/bank.ts';
import { defaultBank } from '../model/default-bank.ts';
import { kernelPreset } from '../model/kernel-presets.ts';
import type { KernelPreset } from '../model/kernel-presets.ts';
import { firstOutputs } from '../model/settings.ts';
import { toCellValue } from '../model/value-range.ts';
import { make } from './make.ts';
import { getState, setState } from './store.ts';
import type { Editable, Made } from './store.ts';

/** The value of an editable cell. */
export function valueOf(made: Made, ref: Editable): number {
  const { settings: s, bank } = made;
  switch (ref.kind) {
    case 'in': {
      const index = (ref.row * s.width + ref.column) * s.channels + ref.channel;
      return made.edits.get(index) ?? made.input[index];
    }
    case 'dw':
      return bank.kernels[kernelIndex(s, ref.u, ref.v, ref.channel, ref.map)];
    case 'pw':
      return bank.mixing[mixingIndex(s, ref.map, ref.filter)];
    case 'bias':
      return (ref.stage === 0 ? bank.firstBias : bank.bias)[ref.index];
  }
}

/** `array` with one element changed; a new array, since undo keeps the old one. */
function withValue(array: Float32Array, index: number, value: number): Float32Array {
  const copy = array.slice();
  copy[index] = value;
  return copy;
}

/** The change that gives `ref` a value. */
export function changeOf(made: Made, ref: Editable, value: number): Partial<Made> {
  const { settings: s, bank } = made;
  const clamped = toCellValue(value);
  const withBank = (change: Partial<Bank>) => ({ bank: { ...bank, ...change } });
  switch (ref.kind) {
    case 'in': {
      const index = (ref.row * s.width + ref.column) * s.channels + ref.channel;
      return { edits: new Map(made.edits).set(index, clamped) };
    }
    case 'dw': {
      const index = kernelIndex(s, ref.u, ref.v, ref.channel, ref.map);
      return withBank({ kernels: withValue(bank.kernels, index, clamped) });
    }
    case 'pw':
      return withBank({ mixing: withValue(bank.mixing, mixingIndex(s, ref.map, ref.filter), clamped) });
    case 'bias':
      return ref.stage === 0
        ? withBank({ firstBias: withValue(bank.firstBias, ref.index, clamped) })
        : withBank({ bias: withValue(bank.bias, ref.index, clamped) });
  }
}

/** Gives a cell a value. `gesture` names the drag or wheel run that it is part of. */
export function setValue(ref: Editable, value: number, gesture?: string): Promise<void> {
  if (!Number.isFinite(value)) return Promise.resolve();
  return make(changeOf(getState().made, ref, value), gesture);
}

/** Remembers the results before a drag, so that their ghost can be shown while it lasts. */
export function beginGhost(): void {
  const { filtered, output } = getState().computed;
  setState({ ghost: { filtered, output } });
}

export function endGhost(): void {
  if (getState().ghost) setState({ ghost: null });
}

/** Sets one kernel (or, with `map` null, all kernels of every lane) to a preset. */
export function applyPreset(preset: KernelPreset, map: number | null): Promise<void> {
  const { made } = getState();
  const { settings: s, bank } = made;
  const [kh, kw] = s.kernel;
  const kernels = bank.kernels.slice();
  const maps = map === null ? Array.from({ length: firstOutputs(s) }, (_, q) => q) : [map];
  for (const q of maps) {
    const { start, size } = groupOf(s, q);
    for (let c = start; c < start + size; c++) {
      const numbers = kernelPreset(preset, kh, kw, 1 + q * s.channels + c + seedStep());
      for (let u = 0; u < kh; u++)
        for (let v = 0; v < kw; v++) kernels[kernelIndex(s, u, v, c, q)] = numbers[u * kw + v];
    }
  }
  return make({ bank: { ...bank, kernels } });
}

/** Random kernels differ each time they are asked for, and stay what they are through undo. */
let presses = 0;
const seedStep = () => 1000 * presses++;

/** Back to the layer's own weights and the picture as it came; settings and picture stay. */
export function reset(): Promise<void> {
  const { made } = getState();
  return make({ bank: defaultBank(made.settings), standard: null, edits: new Map() });
}
