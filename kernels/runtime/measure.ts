// What this machine can do here and now: the roof that a layer's speed is measured against.
import type { Engine } from './engine.ts';
import { createBreath } from './breath.ts';
import type { BuildName, Limits } from './program.ts';

export interface MachineLimits {
  /** Per second, on operands that stay in registers (the reference's: in the nearest cache). */
  multiplyAdds: number;
  /** Bytes per second, read and written, copying 16 MiB from one place to another. */
  bytes: number;
  /** The engine that it was measured for. */
  build: BuildName;
  threads: number;
}

const ROUNDS = 5;
const ROUND_MS = 10;

/** Calls `work`, which returns how much it did, for some rounds of 10 ms; the best round's amount per second. */
async function bestRate(work: () => number): Promise<number> {
  const breath = createBreath();
  let best = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    let amount = 0;
    while (performance.now() - start < ROUND_MS) amount += work();
    const elapsed = performance.now() - start;
    if (round > 0) best = Math.max(best, amount / (elapsed / 1000)); // the first round warms up
    await breath.take();
  }
  breath.close();
  return best;
}

/** In plain TypeScript, what the reference is made of. Four sums at once, as one alone waits for its own last addition. */
function plainLimits(): Limits {
  const a = new Float32Array(4096).fill(0.5);
  const b = new Float32Array(4096).fill(0.25);
  const from = new Float32Array(2 ** 22).fill(1);
  const to = new Float32Array(2 ** 22);
  return {
    multiplyAdds() {
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let i = 0; i < 4096; i += 4) {
        s0 += a[i] * b[i];
        s1 += a[i + 1] * b[i + 1];
        s2 += a[i + 2] * b[i + 2];
        s3 += a[i + 3] * b[i + 3];
      }
      a[0] = (s0 + s1 + s2 + s3) / 4096; // used, so that the loop cannot be dropped
      return 4096;
    },
    bytes() {
      to.set(from);
      return from.byteLength + to.byteLength;
    },
    close: () => {},
  };
}

/** Measures in about 120 ms what the engine's build can do at most, on its threads. Nothing else should run meanwhile. */
export async function measureMachine(engine: Engine): Promise<MachineLimits> {
  const { build, threads } = engine;
  const limits = engine.openLimits() ?? plainLimits();
  try {
    const multiplyAdds = await bestRate(() => limits.multiplyAdds());
    const bytes = await bestRate(() => limits.bytes());
    return { multiplyAdds, bytes, build, threads };
  } finally {
    limits.close();
  }
}
