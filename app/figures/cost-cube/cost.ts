// What a layer costs, and how long that takes.
import { describe } from '../../../kernels/spec/geometry.ts';

/** A standard layer that keeps the picture's size: stride 1, SAME padding. */
export interface Choice {
  /** C */
  channels: number;
  /** N */
  filters: number;
  /** Height and width of the output. */
  size: number;
  /** k */
  kernel: number;
}

/** Multiply-adds and weights of the layer. */
export function costOf({ channels, filters, size, kernel }: Choice) {
  const { standard } = describe({
    ...{ kind: 'standard', height: size, width: size, channels, filters, kernel, padding: 'same' },
  });
  return { multiplyAdds: standard.multiplyAdds, weights: standard.weights };
}

/** How many times the cost of another layer. */
export const ratioOf = (choice: Choice, before: Choice): number =>
  costOf(choice).multiplyAdds / costOf(before).multiplyAdds;

/** A modest processor core: so many multiply-adds a second. */
export const PER_SECOND = 1e9;

export type TimeUnit = 'ms' | 's' | 'min';

/** How long so many multiply-adds take at `PER_SECOND`, in three digits of a handy unit. */
export function timeOf(multiplyAdds: number): { amount: number; unit: TimeUnit } {
  const seconds = multiplyAdds / PER_SECOND;
  const [amount, unit]: [number, TimeUnit] =
    seconds < 1 ? [seconds * 1000, 'ms'] : seconds < 60 ? [seconds, 's'] : [seconds / 60, 'min'];
  return { amount: Number(amount.toPrecision(3)), unit };
}

/** Ends of the controls. */
export const MOST_MAPS = 1024;
export const SIZES: readonly number[] = [7, 14, 28, 56, 112, 224];
export const KERNELS: readonly number[] = [1, 3, 5, 7];

/** The layer with one of its numbers doubled; null where that is past the end of its slider. */
export function doubled(choice: Choice, part: 'channels' | 'filters' | 'size'): Choice | null {
  const value = 2 * choice[part];
  const most = part === 'size' ? SIZES.at(-1)! : MOST_MAPS;
  return value > most ? null : { ...choice, [part]: value };
}
