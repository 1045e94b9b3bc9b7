// Milliseconds beside counts, measured here and now: of any layer, and of the device.
import type { LayerSpec, LayerWeights } from '../../kernels/spec/layer.ts';
import type { MachineReply, MeasureReply } from '../../kernels/worker/protocol.ts';
import type { JobOptions, MeasureJob } from '../engine/client.ts';
import { engine } from './page/store.ts';

export type Measured = Omit<MeasureReply, 'kind' | 'id'>;
export type Device = Omit<MachineReply, 'kind' | 'id'>;

export const ROUNDS = 51;
export const BUDGET_MS = 2000;

/** Whether a layer is the standard one itself: there is nothing to measure it against. */
export const isStandard = ({ kind, groups = 1 }: LayerSpec): boolean =>
  kind === 'standard' || kind === 'pointwise' || (kind === 'grouped' && groups === 1);

export interface MeasureOptions extends JobOptions {
  /** Of the standard layer; by default as the two steps merged where weights are given, else random. */
  standard?: MeasureJob['standard'];
  rounds?: number;
  /** Milliseconds after which no further round is begun; three are always made. */
  budgetMs?: number;
}

/**
 * Times any layer against the standard one on the same input. Without weights or input random ones are used: they take the same
 * time. Rejects with JobError; where only one of the two is too much for this machine, that half is null and `missing` has a code.
 */
export async function measureLayer(
  spec: LayerSpec,
  weights: LayerWeights | null = null,
  input: Float32Array | null = null,
  { standard, rounds = ROUNDS, budgetMs = BUDGET_MS, ...options }: MeasureOptions = {},
): Promise<Measured> {
  const merges = weights && spec.kind === 'separable' ? 'merged' : 'random';
  return engine().measure(
    { spec, weights, input, standard: standard ?? (isStandard(spec) ? 'none' : merges), rounds, budgetMs },
    options,
  );
}

/** Multiply-adds and bytes that this device can do in a second at most; measured once, unless `again`. */
export const measureDevice = (again = false, options?: JobOptions): Promise<Device> =>
  engine().machine({ again }, options);
