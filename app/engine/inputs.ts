// Which inputs the worker has. Each crosses once, whatever slots, layers and measurements use it.
import type { NamedInput } from '../../kernels/worker/protocol.ts';
import { JobError } from './job-error.ts';

/** An input that lives in the worker alone. It is a name: its numbers cannot be read here. */
export interface GivenInput {
  /** Numbers in it. */
  readonly length: number;
  /** Nobody will ask for it any more. Its memory is free as soon as no slot holds it. */
  release(): void;
}

/**
 * The numbers of an input, which nobody may write to once they were asked with: the same array means the same numbers, and what the
 * worker has is not sent again. Or an input that was given away.
 */
export type LayerInput = Float32Array | GivenInput;

/** Makes the numbers of a given input once more. */
export type Remake = () => Float32Array | Promise<Float32Array>;

/** One input, as the client knows it. */
export interface Held {
  readonly name: number;
  /** null: it was given, and has moved. */
  values: Float32Array | null;
  readonly remake: Remake | null;
  /** Slots, open jobs and (for a given one) its owner. */
  uses: number;
}

export interface Inputs {
  of(input: LayerInput): Held;
  give(values: Float32Array, remake: Remake): GivenInput;
  /** Another user of it; each ends with `drop`. */
  hold(held: Held): void;
  drop(held: Held): void;
  /** What a request says, and what moves with it. Call `sent` once it is on its way. */
  message(held: Held): { input: NamedInput; transfer: ArrayBuffer[] };
  sent(held: Held): void;
  /** null if it can be sent at once; else its owner makes it again: it had moved to a worker that is no more. */
  recover(held: Held): Promise<void> | null;
  /** The worker is a fresh one and has nothing. */
  forgetAll(): void;
}

/** `forget` tells the worker that a name is not used any more. */
export function createInputs(forget: (name: number) => void): Inputs {
  let nextName = 1;
  const byArray = new WeakMap<Float32Array, Held>();
  const byGift = new WeakMap<GivenInput, Held>();
  /** In the worker now. */
  let there = new Set<Held>();
  const remaking = new Map<Held, Promise<void>>();

  const create = (values: Float32Array, remake: Remake | null): Held => ({
    ...{ name: nextName++, values, remake, uses: 0 },
  });

  function drop(held: Held): void {
    if (--held.uses === 0 && there.delete(held)) forget(held.name);
  }

  function makeAgain(held: Held, remake: Remake): Promise<void> {
    const made = Promise.resolve()
      .then(remake)
      .then(
        (values) => void (held.values = values),
        () => {
          throw new JobError('input-lost');
        },
      )
      .finally(() => remaking.delete(held));
    remaking.set(held, made);
    return made;
  }

  return {
    of(input) {
      if (!(input instanceof Float32Array)) {
        const held = byGift.get(input);
        if (!held) throw new TypeError('an input that was given to another engine');
        return held;
      }
      const held = byArray.get(input) ?? create(input, null);
      byArray.set(input, held);
      return held;
    },
    give(values, remake) {
      const held = create(values, remake);
      held.uses = 1;
      let isReleased = false;
      const gift: GivenInput = {
        length: values.length,
        release() {
          if (isReleased) return;
          isReleased = true;
          drop(held);
        },
      };
      byGift.set(gift, held);
      return gift;
    },
    hold: (held) => void held.uses++,
    drop,
    message(held) {
      const { name, values, remake } = held;
      if (there.has(held) || !values) return { input: { name }, transfer: [] };
      const { buffer } = values;
      return { input: { name, values }, transfer: remake && buffer instanceof ArrayBuffer ? [buffer] : [] };
    },
    sent(held) {
      there.add(held);
      if (held.remake) held.values = null;
    },
    recover(held) {
      if (there.has(held) || held.values || !held.remake) return null;
      return remaking.get(held) ?? makeAgain(held, held.remake);
    },
    forgetAll: () => void (there = new Set()),
  };
}
