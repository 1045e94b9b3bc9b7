// What the kernels made of a slot's layer, kept for the next one: a change of weights then costs no more than packing them.
import { LayerError } from '../index.ts';
import type { Engine, Layer } from '../index.ts';
import type { Slot } from './slots.ts';

interface Kept {
  readonly engine: Engine;
  readonly layer: Layer;
  /** The spec as text: two layers of one spec differ in weights and input only. */
  readonly spec: string;
  /** Whose numbers lie in `layer.input`. Inputs are not written to, so the same array means the same numbers. */
  input: Float32Array;
}

/**
 * Bytes that idle layers may hold together, the one used last not counted. More is given back, oldest first: the memory of the
 * kernels never shrinks, but the next layer uses it.
 */
const IDLE_BYTES = 256 * 2 ** 20;

export interface KeptLayers {
  /**
   * Calls `act` with an engine's layer that has spec, weights and input of `slot`: the one kept under `key` where it fits, else a new
   * one. It is kept again when `act` ends or is aborted. Rejects as `act` does, and with LayerError where memory is short.
   */
  use<T>(engine: Engine, key: string, slot: Slot, act: (layer: Layer) => Promise<T>): Promise<T>;
  /** `engine.createLayer`; where memory is short, idle layers make room. The caller disposes it. */
  create(engine: Engine, ...layer: Parameters<Engine['createLayer']>): Layer;
  /** Gives back what is kept under `key`, also what is in use when its use ends. */
  close(key: string): void;
  /** Bytes of the idle layers: their inputs, outputs and weights. */
  readonly bytes: number;
}

const bytesOf = ({ layer }: Kept): number => layer.geometry.bytes.fused;

export function createKeptLayers(idleBytes = IDLE_BYTES): KeptLayers {
  /** By the time of last use, oldest first. */
  const idle = new Map<string, Kept>();
  /** Uses in progress by key; one is taken out by `close`, and its layer is then not kept. */
  const inUse = new Map<string, symbol>();

  const total = (): number => [...idle.values()].reduce((sum, kept) => sum + bytesOf(kept), 0);
  const drop = (key: string): void => {
    idle.get(key)?.layer.dispose();
    idle.delete(key);
  };

  const create: KeptLayers['create'] = (engine, spec, weights) => {
    try {
      return engine.createLayer(spec, weights);
    } catch (error) {
      const isShort =
        error instanceof LayerError && (error.code === 'no-memory' || error.code === 'too-large');
      if (!isShort || idle.size === 0) throw error;
      for (const key of [...idle.keys()]) drop(key);
      return engine.createLayer(spec, weights);
    }
  };

  /** Takes it out of the idle ones: two runs in one layer would disturb each other. */
  function take(engine: Engine, key: string, { spec, weights, input }: Slot): Kept {
    const text = JSON.stringify(spec);
    const kept = idle.get(key);
    if (kept?.engine === engine && kept.spec === text) {
      idle.delete(key);
      kept.layer.setWeights(weights);
      if (kept.input !== input) kept.layer.input.set(input);
      kept.input = input;
      return kept;
    }
    drop(key);
    const layer = create(engine, spec, weights);
    layer.input.set(input);
    return { engine, layer, spec: text, input };
  }

  function keep(key: string, kept: Kept): void {
    drop(key);
    idle.set(key, kept);
    for (const other of [...idle.keys()]) {
      if (other === key || total() - bytesOf(kept) <= idleBytes) break;
      drop(other);
    }
  }

  return {
    async use(engine, key, slot, act) {
      const kept = take(engine, key, slot);
      const mine = Symbol(key);
      inUse.set(key, mine);
      let isWhole = false;
      try {
        const result = await act(kept.layer);
        isWhole = true;
        return result;
      } catch (error) {
        isWhole = error instanceof DOMException && error.name === 'AbortError';
        throw error;
      } finally {
        const isWanted = inUse.get(key) === mine;
        if (isWanted) inUse.delete(key);
        if (isWanted && isWhole) keep(key, kept);
        else kept.layer.dispose();
      }
    },
    create,
    close(key) {
      inUse.delete(key);
      drop(key);
    },
    get bytes() {
      return total();
    },
  };
}
